import type { PaymentDetails, Refund, RefundRefusal, RefundStatus } from '@/api/types'

/** The status of a refund as it is shown: KakaoPay refuses one, and we stop another. */
export type ShownStatus = RefundStatus | 'STOPPED'

/** What a refund's status means: its color says it. A new status does not compile until it has one. */
export const REFUND_COLORS: Record<ShownStatus, string> = {
  REQUESTED: 'text-wait',
  CALLING: 'text-wait',
  UNKNOWN: 'text-wait',
  DONE: 'text-good',
  REFUSED: 'text-bad',
  STOPPED: 'text-muted',
}

/** Refusals that are not KakaoPay's. */
const OURS: (RefundRefusal | null)[] = ['overtaken', 'undecided']

export function shownStatus({ status, refusal }: Pick<Refund, 'status' | 'refusal'>): ShownStatus {
  return status === 'REFUSED' && OURS.includes(refusal) ? 'STOPPED' : status
}

/** Whether money may be on its way back: KakaoPay has neither made the refund nor refused it. */
export function isOpen({ status }: { status: RefundStatus }): boolean {
  return status !== 'DONE' && status !== 'REFUSED'
}

export function latestRefund({ refunds }: Pick<PaymentDetails, 'refunds'>): Refund | undefined {
  return [...refunds].sort((one, two) => one.requestedAt.localeCompare(two.requestedAt)).at(-1)
}
