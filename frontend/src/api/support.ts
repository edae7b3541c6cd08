import { get } from './client'
import type { MemberPayments, SupportCase } from './types'

/** All that is known of a payment. For administrators, as all here. */
export function fetchCase(order: string): Promise<SupportCase> {
  return get(`/api/support/payments/${encodeURIComponent(order)}`)
}

/** A member, by email, and their payments. */
export function fetchMemberPayments(email: string): Promise<MemberPayments> {
  return get(`/api/support/payments?${new URLSearchParams({ email }).toString()}`)
}
