import { post } from './client'
import { holdAccessToken } from './session'
import type { AccessGranted, Credentials } from './types'

/** Signs in. Stores the access token in memory; the browser stores the refresh cookie. */
export async function login(credentials: Credentials): Promise<void> {
  const granted = await post<AccessGranted>('/api/auth/login', credentials, {
    mayRefresh: false,
    operation: 'sign-in',
  })
  holdAccessToken(granted.accessToken)
}

/** Ends the session at the server. Drops the access token whatever the server answers. */
export async function logout(): Promise<void> {
  try {
    await post('/api/auth/logout', undefined, { mayRefresh: false })
  } finally {
    holdAccessToken(null)
  }
}
