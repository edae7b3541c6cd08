import type { KakaoPayInquiry, OurRecords, PaymentAudit } from '@/api/types'

export type BookField = keyof OurRecords

/** One field of a payment in both books. */
export interface BookRow {
  field: BookField
  ours: string | number | null
  /** What KakaoPay says; undefined where it was not asked. */
  theirs: string | number | null | undefined
  /** Whether both say the same; null where nothing was compared. */
  isSame: boolean | null
}

const FIELDS: BookField[] = [
  'status',
  'amount',
  'canceledAmount',
  'cancelAvailableAmount',
  'paymentMethod',
  'approvedAt',
  'canceledAt',
  'partnerOrderId',
  'partnerUserId',
]

/** Lays our books beside KakaoPay's. What differs is judged by the server, which knows what each state means. */
export function bookRows(payment: PaymentAudit, inquiry: KakaoPayInquiry | null): BookRow[] {
  const ours = { ...entryOf(payment), ...inquiry?.ours }
  return FIELDS.map((field) => {
    const theirs = inquiry === null ? undefined : inquiry[field]
    const isDifferent = inquiry?.differing.includes(field)
    const isNowhere = (ours[field] ?? null) === null || (theirs ?? null) === null
    const isSame = isDifferent ? false : isNowhere ? null : true
    return { field, ours: ours[field] ?? null, theirs, isSame }
  })
}

function entryOf({ summary, approval, refunds }: PaymentAudit): Partial<OurRecords> {
  const paid = approval?.totalAmount ?? null
  const lastDone = refunds.flatMap(({ doneAt }) => doneAt ?? []).at(-1)
  return {
    status: summary.status,
    amount: summary.amount,
    canceledAmount: summary.refundedAmount,
    ...(paid !== null && { cancelAvailableAmount: paid - summary.refundedAmount }),
    paymentMethod: approval?.method ?? null,
    approvedAt: approval?.approvedAt ?? null,
    canceledAt: lastDone ?? null,
    partnerOrderId: summary.order,
  }
}
