import { get, post } from './client'
import type { Account, SignUp } from './types'

export function createAccount(signUp: SignUp): Promise<Account> {
  return post('/api/accounts', signUp, { operation: 'sign-up' })
}

export function fetchAccount(): Promise<Account> {
  return get('/api/accounts/me')
}
