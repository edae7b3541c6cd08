import { asProblem, readProblem } from './problem'
import type { AccessGranted } from './types'
import { write } from './write'

/** In memory and nowhere else: a reload asks for a new one with the refresh cookie. */
let accessToken: string | null = null
let refreshing: Promise<boolean> | null = null
let notifyEnded: () => void = () => {}

export function currentAccessToken(): string | null {
  return accessToken
}

export function holdAccessToken(token: string | null): void {
  accessToken = token
}

/** Called once the server has said that there is no session any more. */
export function onSessionEnded(listener: () => void): void {
  notifyEnded = listener
}

/**
 * Asks for a new access token; true when there is one. Callers at the same time share one request,
 * and tabs take turns, as the refresh cookie changes with each use and an old one ends the session.
 * Throws when the server could not be asked: that ends nothing.
 */
export function refreshAccess(): Promise<boolean> {
  refreshing ??= inTurn(refreshOnce).finally(() => {
    refreshing = null
  })
  return refreshing
}

/** Plain HTTP addresses have no locks. */
function inTurn(task: () => Promise<boolean>): Promise<boolean> {
  const locks = navigator.locks as LockManager | null | undefined
  return locks ? locks.request('moviecurators.refresh', task) : task()
}

async function refreshOnce(): Promise<boolean> {
  const response = await write({}, askForAccess)
  if (response.status === 401) {
    holdAccessToken(null)
    notifyEnded()
    return false
  }
  if (!response.ok) throw await readProblem(response)
  holdAccessToken(((await response.json()) as AccessGranted).accessToken)
  return true
}

function askForAccess(key: string): Promise<Response> {
  return fetch('/api/auth/refresh', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { Accept: 'application/json', 'Idempotency-Key': key },
  }).catch((thrown: unknown) => {
    throw asProblem(thrown)
  })
}
