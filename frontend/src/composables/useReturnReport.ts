import { shallowRef } from 'vue'
import { reportReturn } from '@/api/payments'
import { type ApiProblem, asProblem } from '@/api/problem'
import type { PaymentDetails, PaymentStatus, ReturnOutcome } from '@/api/types'
import { isDecided, phaseOf } from '@/payment/paymentPhase'
import { usePoll, type PollResult } from './usePoll'

export type ReturnState =
  | { kind: 'waiting'; transientProblem: ApiProblem | null }
  | { kind: 'reported'; status: PaymentStatus; transientProblem: ApiProblem | null }
  | { kind: 'refused'; problem: ApiProblem }

/**
 * Reports a return by the cancel or fail URL and shows the status that the server found out, because
 * anybody can open such a URL. Repeats the report while the payment is undecided. Repeats it also while a
 * failed payment is still open: KakaoPay may end it slightly before the server does.
 */
export function useReturnReport(order: string, outcome: ReturnOutcome) {
  const state = shallowRef<ReturnState>({ kind: 'waiting', transientProblem: null })
  const poll = usePoll(ask)

  async function ask(): Promise<PollResult> {
    const conclude = await send()
    // The payment may have been read meanwhile. What was read is decided.
    return isOver() ? 'done' : conclude()
  }

  async function send(): Promise<() => PollResult> {
    try {
      const { status } = await reportReturn(order, outcome)
      return () => show(status)
    } catch (thrown) {
      const problem = asProblem(thrown)
      return () => (problem.isTransient ? keepPolling(problem) : refuse(problem))
    }
  }

  function isOver(): boolean {
    const { value } = state
    return value.kind === 'refused' || (value.kind === 'reported' && isDecided(value.status))
  }

  function show(status: PaymentStatus): PollResult {
    state.value = { kind: 'reported', status, transientProblem: null }
    return next(status)
  }

  /** A report in progress is no problem: the server is asking KakaoPay. */
  function keepPolling(problem: ApiProblem): PollResult {
    if (state.value.kind !== 'refused') {
      state.value = { ...state.value, transientProblem: problem.isInProgress ? null : problem }
    }
    return { atLeastSeconds: problem.retryAfterSeconds ?? 2 }
  }

  function refuse(problem: ApiProblem): PollResult {
    state.value = { kind: 'refused', problem }
    return 'done'
  }

  /** Takes the outcome from the payment, which may be readable while reporting is not possible. */
  function take({ status }: PaymentDetails): void {
    if (!isOver() && isDecided(status)) show(status)
  }

  function next(status: PaymentStatus): PollResult {
    const phase = phaseOf(status)
    if (phase === 'review') return { atLeastSeconds: 30 }
    if (phase === 'undecided' || phase === 'refunding') return { atLeastSeconds: 2 }
    return phase === 'open' && outcome === 'fail' ? { atLeastSeconds: 5 } : 'done'
  }

  return { state, take, ...poll }
}
