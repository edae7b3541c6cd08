import { forgetIdempotencyKey, idempotencyKeyFor, newIdempotencyKey } from './idempotencyKeys'
import { type ApiProblem, readProblem } from './problem'

/** How a write is identified at the server, which performs it once however often it arrives. */
export interface IdempotencyOptions {
  /**
   * Names the operation, without a secret. Its key is stored until the server answers, across reloads.
   * A write without a name gets a key for this one call.
   */
  operation?: string
  /** Called before each pause while an earlier try is in progress; false gives up waiting. */
  whileWaiting?: () => boolean
}

const MAX_TRIES = 5
const MAX_PAUSE_SECONDS = 30

/** Statuses that decide nothing: the same write, under the same key, may still succeed. */
const INCONCLUSIVE = [202, 401, 408, 425, 429]

/** Codes by which the server refuses the key, not the write. */
const KEY_IS_SPENT = ['idempotency-key-reused', 'session-ended']

/**
 * Sends a write under its idempotency key. Repeats it after a pause while an earlier try is in progress,
 * and once under a new key where the server knows the old key for another body, or what it led to is
 * over. A write without a name is also repeated at once when the connection breaks.
 */
export async function sendIdempotently(
  { operation, whileWaiting = () => true }: IdempotencyOptions,
  transmit: (key: string) => Promise<Response>,
): Promise<Response> {
  let key = keyFor(operation)
  let mayRenewKey = true
  for (let tries = 1; ; tries++) {
    const response = await (operation === undefined ? twice(transmit, key) : transmit(key))
    const problem = await keyProblem(response, operation)
    if (problem?.isInProgress && tries < MAX_TRIES && whileWaiting()) {
      await pause(Math.min(problem.retryAfterSeconds ?? 2, MAX_PAUSE_SECONDS))
      continue
    }
    if (operation !== undefined && isConclusive(response, problem)) forgetIdempotencyKey(operation)
    if (!isKeySpent(problem) || !mayRenewKey) return response
    mayRenewKey = false
    key = keyFor(operation)
  }
}

function keyFor(operation: string | undefined): string {
  return operation === undefined ? newIdempotencyKey() : idempotencyKeyFor(operation)
}

/** Retries once: no caller repeats a write without a name, and the first one may have arrived. */
function twice(transmit: (key: string) => Promise<Response>, key: string): Promise<Response> {
  return transmit(key).catch(() => transmit(key))
}

/** Reads the statuses that can be about the key. Without a name, no key is older than its session. */
async function keyProblem(response: Response, operation?: string): Promise<ApiProblem | null> {
  const statuses = operation === undefined ? [409, 422] : [401, 409, 422]
  return statuses.includes(response.status) ? readProblem(response.clone()) : null
}

function isKeySpent(problem: ApiProblem | null): boolean {
  return problem !== null && KEY_IS_SPENT.includes(problem.code)
}

function isConclusive({ status }: Response, problem: ApiProblem | null): boolean {
  if (isKeySpent(problem)) return true
  return status < 500 && !INCONCLUSIVE.includes(status) && !problem?.isInProgress
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000))
}
