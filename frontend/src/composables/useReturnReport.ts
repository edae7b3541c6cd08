import { shallowRef } from 'vue'
import { reportReturn } from '@/api/payments'
import { type ApiProblem, asProblem } from '@/api/problem'
import type { PaymentStatus, ReturnOutcome } from '@/api/types'
import { phaseOf } from '@/payment/paymentPhase'
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
    try {
      const { status } = await reportReturn(order, outcome)
      state.value = { kind: 'reported', status, transientProblem: null }
      return next(status)
    } catch (thrown) {
      const problem = asProblem(thrown)
      if (problem.isTransient && state.value.kind !== 'refused') {
        // A report in progress is no problem: the server is asking KakaoPay.
        state.value = { ...state.value, transientProblem: problem.isInProgress ? null : problem }
        return { atLeastSeconds: problem.retryAfterSeconds ?? 2 }
      }
      state.value = { kind: 'refused', problem }
      return 'done'
    }
  }

  function next(status: PaymentStatus): PollResult {
    const phase = phaseOf(status)
    if (phase === 'review') return { atLeastSeconds: 30 }
    if (phase === 'undecided' || phase === 'refunding') return { atLeastSeconds: 2 }
    return phase === 'open' && outcome === 'fail' ? { atLeastSeconds: 5 } : 'done'
  }

  return { state, ...poll }
}
