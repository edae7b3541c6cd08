import { shallowRef } from 'vue'
import { reportReturn } from '@/api/payments'
import { type ApiProblem, asProblem } from '@/api/problem'
import type { PaymentStatus, ReturnOutcome } from '@/api/types'
import { phaseOf } from '@/payment/paymentPhase'
import { usePoll, type Verdict } from './usePoll'

export type ReturnState =
  | { kind: 'waiting'; trouble: ApiProblem | null }
  | { kind: 'told'; status: PaymentStatus; trouble: ApiProblem | null }
  | { kind: 'refused'; problem: ApiProblem }

/**
 * Reports a way back that was not the success route, and shows what the server found out: which
 * address the browser came to proves nothing. Asks again while the payment is undecided, and while
 * one that failed is still open: KakaoPay may end it a little before the server does.
 */
export function useReturnReport(order: string, outcome: ReturnOutcome) {
  const state = shallowRef<ReturnState>({ kind: 'waiting', trouble: null })
  const poll = usePoll(ask)

  async function ask(): Promise<Verdict> {
    try {
      const { status } = await reportReturn(order, outcome)
      state.value = { kind: 'told', status, trouble: null }
      return next(status)
    } catch (thrown) {
      const problem = asProblem(thrown)
      if (problem.isTransient && state.value.kind !== 'refused') {
        // A report that takes its time is no trouble: KakaoPay is being asked.
        state.value = { ...state.value, trouble: problem.isInProgress ? null : problem }
        return { atLeastSeconds: problem.retryAfterSeconds ?? 2 }
      }
      state.value = { kind: 'refused', problem }
      return 'settled'
    }
  }

  function next(status: PaymentStatus): Verdict {
    const phase = phaseOf(status)
    if (phase === 'review') return { atLeastSeconds: 30 }
    if (phase === 'undecided' || phase === 'refunding') return { atLeastSeconds: 2 }
    return phase === 'open' && outcome === 'fail' ? { atLeastSeconds: 5 } : 'settled'
  }

  return { state, ...poll }
}
