import { get } from './client'
import type { MemberPayments, PaymentSummary, SupportCase } from './types'

/** Fetches one payment with its full history. For administrators, like all of this module. */
export function fetchCase(order: string): Promise<SupportCase> {
  return get(`/api/support/payments/${encodeURIComponent(order)}`)
}

/** Fetches the member with this email, and their payments. */
export function fetchMemberPayments(email: string): Promise<MemberPayments> {
  return get(`/api/support/payments?${new URLSearchParams({ email }).toString()}`)
}

/** Fetches the latest payments whose order number begins with these characters. */
export function fetchOrdersStartingWith(beginning: string): Promise<PaymentSummary[]> {
  return get(`/api/support/orders?${new URLSearchParams({ startingWith: beginning }).toString()}`)
}
