import { get, send } from './client'
import { ApiProblem } from './problem'
import type { RefundPreview, RefundReport } from './types'

const path = (order: string) => `/api/payments/${encodeURIComponent(order)}/refunds`

/** Asks what a refund would give back today, which access it would end, and why. */
export function fetchRefundPreview(order: string): Promise<RefundPreview> {
  return get(`${path(order)}/preview`)
}

/** The result of a refund request: the money went back, or KakaoPay has not said so yet. */
export type RefundResult = { decided: true; report: RefundReport } | { decided: false }

/** Requests the refund that a preview showed. Safe to repeat: one amount of one order is one refund. */
export async function requestRefund(order: string, amount: number): Promise<RefundResult> {
  const { status, data } = await send<RefundReport>('POST', path(order), {
    body: { amount },
    operation: `refund:${order}:${amount}`,
  })
  return status === 202 ? { decided: false } : { decided: true, report: data }
}

/** The preview that a refusal carries where another amount is due by now, or none. */
export function previewIn(problem: ApiProblem): RefundPreview | null {
  const preview = problem.extensions.preview as Partial<RefundPreview> | undefined
  return typeof preview?.amount === 'number' ? (preview as RefundPreview) : null
}
