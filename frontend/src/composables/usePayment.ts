import { shallowRef } from 'vue'
import { fetchPayment } from '@/api/payments'
import { type ApiProblem, asProblem } from '@/api/problem'
import type { PaymentDetails } from '@/api/types'
import { phaseOf } from '@/payment/paymentPhase'
import { hasOpenRefund } from '@/payment/refunds'
import { usePoll, type PollResult } from './usePoll'

/**
 * Polls one payment of the member until its status is final and no refund is open. Calls `onChange` for each new status after
 * the first.
 */
export function usePayment(
  order: () => string,
  prepare: () => Promise<void>,
  onChange: () => void,
) {
  const payment = shallowRef<PaymentDetails | null>(null)
  const problem = shallowRef<ApiProblem | null>(null)
  const poll = usePoll(ask)

  async function ask(): Promise<PollResult> {
    try {
      await prepare()
      const before = payment.value?.status
      payment.value = await fetchPayment(order())
      problem.value = null
      if (before !== undefined && before !== payment.value.status) onChange()
      return next(payment.value)
    } catch (thrown) {
      problem.value = asProblem(thrown)
      if (!problem.value.isTransient) return 'done'
      return { atLeastSeconds: problem.value.retryAfterSeconds ?? 3 }
    }
  }

  return { payment, problem, ...poll }
}

function next(payment: PaymentDetails): PollResult {
  const phase = phaseOf(payment.status)
  const isMoving = phase === 'undecided' || phase === 'refunding' || hasOpenRefund(payment)
  if (isMoving) return { atLeastSeconds: 2 }
  if (phase === 'open' || phase === 'review') return { atLeastSeconds: 30 }
  return 'done'
}
