import { post } from './client'
import { holdAccessToken } from './session'
import type { AccessGranted, Credentials } from './types'

/** Signs in: the access token is held, the refresh cookie is the browser's. */
export async function login(credentials: Credentials): Promise<void> {
  const granted = await post<AccessGranted>('/api/auth/login', credentials, {
    mayRefresh: false,
    intention: 'sign-in',
  })
  holdAccessToken(granted.accessToken)
}

/** Ends the session at the server; the access token is dropped whatever it answers. */
export async function logout(): Promise<void> {
  try {
    await post('/api/auth/logout', undefined, { mayRefresh: false })
  } finally {
    holdAccessToken(null)
  }
}
