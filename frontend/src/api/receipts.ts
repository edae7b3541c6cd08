import { get } from './client'
import type { PaymentReceipt } from './types'

/** The receipt of a payment. Refused with `not-paid` where nothing was paid. */
export function fetchReceipt(order: string): Promise<PaymentReceipt> {
  return get(`/api/payments/${encodeURIComponent(order)}/receipt`)
}
