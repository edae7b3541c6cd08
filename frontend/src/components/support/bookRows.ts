import type { KakaoPayInquiry, OurRecords, PaymentAudit } from '@/api/types'

export type BookField = keyof OurRecords

/** One field of a payment in both books. */
export interface BookRow {
  field: BookField
  ours: string | number | null
  /** What KakaoPay says; undefined where it was not asked. */
  theirs: string | number | null | undefined
  /** Whether both say the same; null where nothing is to be compared. */
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
    const row = { field, ours: ours[field] ?? null, theirs }
    if (inquiry?.differing.includes(field)) return { ...row, isSame: false }
    return { ...row, isSame: isEqual(row) ? true : null }
  })
}

/**
 * States have other words in each of the books. An equal nothing says nothing, nor do times: each is of
 * another clock, and nobody compares them.
 */
function isEqual({ field, ours, theirs }: Omit<BookRow, 'isSame'>): boolean {
  if (ours === null || theirs === null || theirs === undefined) return false
  if (field.endsWith('At')) return false
  return field === 'status' || ours === theirs
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
