import { ask, get, post, put } from './client'
import { readProblem } from './problem'
import type {
  AuditFilter,
  AuditPage,
  DecisionOrder,
  FoundPayments,
  KakaoPayInquiry,
  PaymentSearch,
  PremiumChange,
  RefundOrder,
  SupportCase,
  Worklist,
} from './types'

/** Fetches a page of what waits for a person, most urgent first. For the staff, like all of this module. */
export function fetchWorklist(page: number): Promise<Worklist> {
  return get(`/api/support/worklist?page=${page}`)
}

/** Finds payments. The criteria are in the body, because a URL is stored in too many places. */
export function searchPayments(search: PaymentSearch): Promise<FoundPayments> {
  return post('/api/support/search', search)
}

/** Fetches one payment with its full history, the decisions about it, and what may be decided now. */
export function fetchCase(order: string): Promise<SupportCase> {
  return get(pathOf(order))
}

/** Asks KakaoPay about the payment, and compares its books with ours. */
export function askKakaoPay(order: string): Promise<KakaoPayInquiry> {
  return post(`${pathOf(order)}/inquiry`)
}

export function addNote(order: string, text: string, revision: number): Promise<SupportCase> {
  return post(`${pathOf(order)}/notes`, { text, revision })
}

export function refund(order: string, wanted: RefundOrder): Promise<SupportCase> {
  return post(`${pathOf(order)}/refunds`, wanted)
}

export function decide(order: string, wanted: DecisionOrder): Promise<SupportCase> {
  return post(`${pathOf(order)}/decisions`, wanted)
}

/** Confirms the decision of another administrator, which takes effect with it. */
export function confirmDecision(order: string, id: number, revision: number): Promise<SupportCase> {
  return post(`${pathOf(order)}/decisions/${id}/confirmation`, { revision })
}

/** Rejects a proposed decision, also one's own. */
export function rejectDecision(
  order: string,
  id: number,
  reason: string,
  revision: number,
): Promise<SupportCase> {
  return post(`${pathOf(order)}/decisions/${id}/rejection`, { reason, revision })
}

/** Grants premium without a payment, or ends it. */
export function changePremium(member: number, change: PremiumChange): Promise<void> {
  return put(`/api/support/members/${member}/premium`, change)
}

export function fetchAudit(filter: AuditFilter, page: number): Promise<AuditPage> {
  return get(`/api/support/audit?${query({ ...filter, page: String(page) })}`)
}

/** Fetches all entries that the filter lets through, as CSV. A link could not send the access token. */
export async function fetchAuditCsv(filter: AuditFilter): Promise<Blob> {
  const accept = 'text/csv, application/problem+json'
  const response = await ask('GET', `/api/support/audit.csv?${query(filter)}`, { accept })
  if (!response.ok) throw await readProblem(response)
  return response.blob()
}

function pathOf(order: string): string {
  return `/api/support/payments/${encodeURIComponent(order)}`
}

function query(filter: object): string {
  const given = Object.entries(filter).filter(([, value]) => value)
  return new URLSearchParams(given as [string, string][]).toString()
}
