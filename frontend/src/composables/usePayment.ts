import { watch } from 'vue'
import { fetchPayment } from '@/api/payments'
import type { PaymentDetails } from '@/api/types'
import { phaseOf } from '@/payment/paymentPhase'
import type { PollResult } from './usePoll'
import { usePolled } from './usePolled'

/**
 * Polls one payment of the member until its status is final and no refund is open. Calls `onChange` for each
 * new status after the first.
 */
export function usePayment(order: string, prepare: () => Promise<void>, onChange: () => void) {
  const { data: payment, ...poll } = usePolled(async () => {
    await prepare()
    return fetchPayment(order)
  }, next)

  watch(
    () => payment.value?.status,
    (_, before) => before !== undefined && onChange(),
  )
  return { payment, ...poll }
}

function next(payment: PaymentDetails): PollResult {
  const phase = phaseOf(payment.status)
  const isMoving = phase === 'undecided' || phase === 'refunding' || payment.refundInProgress
  if (isMoving) return { atLeastSeconds: 2 }
  if (phase === 'open' || phase === 'review') return { atLeastSeconds: 30 }
  return 'done'
}
