import type { PaymentDetails, Refund } from '@/api/types'
import { phaseOf } from './paymentPhase'

const OPEN: Refund['status'][] = ['REQUESTED', 'CALLING', 'UNKNOWN']

/** Whether money may be on its way back: a refund that KakaoPay has neither made nor refused. */
export function hasOpenRefund({ refunds }: Pick<PaymentDetails, 'refunds'>): boolean {
  return refunds.some(({ status }) => OPEN.includes(status))
}

export function latestRefund({ refunds }: Pick<PaymentDetails, 'refunds'>): Refund | undefined {
  return [...refunds].sort((one, two) => one.requestedAt.localeCompare(two.requestedAt)).at(-1)
}

/** Whether a member may want their money back: it is here, and they have not had their refund. */
export function isRefundable(payment: PaymentDetails): boolean {
  const hadTheirs = payment.refunds.some(({ by, status }) => by === 'MEMBER' && status === 'DONE')
  return phaseOf(payment.status) === 'paid' && !hadTheirs && !hasOpenRefund(payment)
}
