import { get, remove } from './client'
import type { Session } from './types'

/** Fetches where the member is signed in, the last used first. */
export function fetchSessions(): Promise<Session[]> {
  return get('/api/sessions')
}

export function endSession(id: string): Promise<void> {
  return remove(`/api/sessions/${id}`)
}

/** Ends all sessions of the member but this one. */
export function endOtherSessions(): Promise<void> {
  return remove('/api/sessions')
}
