import type { PaymentDetails, Refund, RefundStatus } from '@/api/types'

/** What a refund's status means: its color says it. A new status does not compile until it has one. */
export const REFUND_COLORS: Record<RefundStatus, string> = {
  REQUESTED: 'text-wait',
  CALLING: 'text-wait',
  UNKNOWN: 'text-wait',
  DONE: 'text-good',
  REFUSED: 'text-bad',
}

/** Whether money may be on its way back: KakaoPay has neither made the refund nor refused it. */
export function isOpen({ status }: { status: RefundStatus }): boolean {
  return status !== 'DONE' && status !== 'REFUSED'
}

export function latestRefund({ refunds }: Pick<PaymentDetails, 'refunds'>): Refund | undefined {
  return [...refunds].sort((one, two) => one.requestedAt.localeCompare(two.requestedAt)).at(-1)
}
