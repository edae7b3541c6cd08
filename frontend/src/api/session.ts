import { sendIdempotently } from './idempotentRequest'
import { asProblem, readProblem } from './problem'
import type { AccessGranted } from './types'

/** Lives in memory only. After a reload the refresh cookie gets a new one. */
let accessToken: string | null = null
let refreshing: Promise<boolean> | null = null
let notifyEnded: () => void = () => {}

export function currentAccessToken(): string | null {
  return accessToken
}

export function holdAccessToken(token: string | null): void {
  accessToken = token
}

/** Registers the callback for the end of the session, as the server reports it. */
export function onSessionEnded(listener: () => void): void {
  notifyEnded = listener
}

/**
 * Gets a new access token; false when the session is over. Concurrent callers share one request. Tabs
 * run one after the other, since each use replaces the refresh cookie and an old cookie ends the session.
 * Throws when the server cannot be reached, which does not end the session.
 */
export function refreshAccess(): Promise<boolean> {
  refreshing ??= oneTabAtATime(refreshOnce).finally(() => {
    refreshing = null
  })
  return refreshing
}

/** Runs without a lock on plain HTTP, where browsers offer none. */
function oneTabAtATime(task: () => Promise<boolean>): Promise<boolean> {
  const locks = navigator.locks as LockManager | null | undefined
  return locks ? locks.request('moviecurators.refresh', task) : task()
}

async function refreshOnce(): Promise<boolean> {
  const response = await sendIdempotently({}, requestAccess)
  if (response.status === 401) {
    // Ends the request, which stays open as long as nobody reads the answer.
    await response.text().catch(() => undefined)
    holdAccessToken(null)
    notifyEnded()
    return false
  }
  if (!response.ok) throw await readProblem(response)
  holdAccessToken(((await response.json()) as AccessGranted).accessToken)
  return true
}

function requestAccess(key: string): Promise<Response> {
  return fetch('/api/auth/refresh', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { Accept: 'application/json', 'Idempotency-Key': key },
  }).catch((thrown: unknown) => {
    throw asProblem(thrown)
  })
}
