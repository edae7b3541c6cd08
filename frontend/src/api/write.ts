import { forgetKey, keyOf, newKey } from '@/lib/intentKeys'
import { type ApiProblem, readProblem } from './problem'

/** What a write is known by at the server, so that it is done once however often it is sent. */
export interface Intent {
  /**
   * Names what the member wants, without a secret: its key is kept, across reloads, until there is an
   * answer. A write without a name has a key for this one call.
   */
  intention?: string
  /** Told before each pause while an earlier try is being handled; false gives up waiting. */
  whileWaiting?: () => boolean
}

/** How often a write that is still being handled is sent in all before the member is told. */
const PATIENCE = 5
const LONGEST_PAUSE = 30

/** Answers that settle nothing: the same write, under the same key, may still come to something. */
const UNSETTLED = [202, 401, 408, 425, 429]

/**
 * Sends a write under its key: again, after a pause, while an earlier try is being handled; again at
 * once where a nameless one was cut off; and once under a new key where the old one stands for
 * something else.
 */
export async function write(
  { intention, whileWaiting = () => true }: Intent,
  transmit: (key: string) => Promise<Response>,
): Promise<Response> {
  let key = intention === undefined ? newKey() : keyOf(intention)
  let mayRenew = true
  for (let tries = 1; ; tries++) {
    const response = await (intention === undefined ? twice(transmit, key) : transmit(key))
    const problem = await refusal(response)
    if (problem?.isInProgress && tries < PATIENCE && whileWaiting()) {
      await pause(Math.min(problem.retryAfterSeconds ?? 2, LONGEST_PAUSE))
      continue
    }
    if (intention !== undefined && isSettled(response, problem)) forgetKey(intention)
    if (problem?.code !== 'idempotency-key-reused' || !mayRenew) return response
    mayRenew = false
    key = intention === undefined ? newKey() : keyOf(intention)
  }
}

/** Nobody else repeats it, and whether the first one arrived is unknown. */
function twice(transmit: (key: string) => Promise<Response>, key: string): Promise<Response> {
  return transmit(key).catch(() => transmit(key))
}

/** Only these two statuses are about keys. */
async function refusal(response: Response): Promise<ApiProblem | null> {
  const isAboutKeys = response.status === 409 || response.status === 422
  return isAboutKeys ? readProblem(response.clone()) : null
}

function isSettled({ status }: Response, problem: ApiProblem | null): boolean {
  return status < 500 && !UNSETTLED.includes(status) && !problem?.isInProgress
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000))
}
