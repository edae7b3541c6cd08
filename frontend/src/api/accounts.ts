import { get, post, put } from './client'
import type { Account, PasswordChange, SignUp } from './types'

export function createAccount(signUp: SignUp): Promise<Account> {
  return post('/api/accounts', signUp, { operation: 'sign-up' })
}

export function fetchAccount(): Promise<Account> {
  return get('/api/accounts/me')
}

/** Changes the password. The server ends all other sessions of the member. */
export function changePassword(change: PasswordChange): Promise<void> {
  return put('/api/accounts/me/password', change)
}
