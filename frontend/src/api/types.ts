import type { paths } from './schema'

type Body<T> = T extends { content: infer Content } ? Content[keyof Content] : never

type Operation<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method]

/** The response body of an endpoint for a status, from the OpenAPI document. */
export type Answer<
  Path extends keyof paths,
  Method extends keyof paths[Path],
  Status extends number,
> =
  Operation<Path, Method> extends { responses: Record<Status, infer Response> }
    ? Body<Response>
    : never

/** The request body of an endpoint, from the OpenAPI document. */
export type Input<Path extends keyof paths, Method extends keyof paths[Path]> =
  Operation<Path, Method> extends { requestBody: infer Request } ? Body<Request> : never

export type Account = Omit<Answer<'/api/accounts/me', 'get', 200>, 'role'> & {
  id?: number
  role: Role
}
export type Role = 'MEMBER' | 'SUPPORT' | 'ADMIN'
export type SignUp = Input<'/api/accounts', 'post'>
export type PasswordChange = Input<'/api/accounts/me/password', 'put'>
export type Session = Answer<'/api/sessions', 'get', 200>[number]
export type Credentials = Input<'/api/auth/login', 'post'>
export type AccessGranted = Answer<'/api/auth/login', 'post', 200>

export type Plan = Answer<'/api/plans', 'get', 200>[number]

export type StartedPayment = Answer<'/api/payments', 'post', 201>
export type RedirectUrls = NonNullable<StartedPayment['redirectUrls']>
export type Receipt = Answer<'/api/payments/approve', 'post', 200> & WithOrderNumber
export type ReturnReport = Answer<'/api/payments/{order}/return', 'post', 200>
export type ReturnOutcome = Input<'/api/payments/{order}/return', 'post'>['outcome']
export type PaymentSummary = Answer<'/api/payments', 'get', 200>[number] & WithRefunds
export type PaymentDetails = Answer<'/api/payments/{order}', 'get', 200> &
  WithRefunds & { refunds: Refund[] }
export type Timeline = PaymentDetails['timeline']
export type TimelineEntry = Timeline['entries'][number]
export type PaymentStatus = PaymentSummary['status']

// Support, by hand until the OpenAPI document names it: each type is one schema of it.
export type WorkKind = 'IN_REVIEW' | 'REFUND_IN_DOUBT' | 'UNDECIDED'
export interface WorkItem {
  order: string
  orderNumber: string
  kind: WorkKind
  status: PaymentStatus
  since: string
  amount: number
  text: string | null
  awaitingConfirmation: boolean
  member: Person
}
export interface Page {
  page: number
  pages: number
  total: number
}
export interface Worklist extends Page {
  items: WorkItem[]
  counts: { inReview: number; refundsInDoubt: number; undecided: number }
}
export interface Person {
  id: number
  displayName: string
}
export type SupportPayment = PaymentSummary & { orderNumber: string; refundedAmount: number }
export type FoundPayment = SupportPayment & { member: Person & { email: string } }
export interface PaymentSearch {
  text: string | null
  day: string | null
  amount: number | null
  status: PaymentStatus | null
  page: number
}
export interface FoundPayments extends Page {
  payments: FoundPayment[]
}
export interface SupportMember extends Person {
  email: string
  active: boolean
  premium: boolean
  premiumUntil: string | null
}
export type RefundStatus = 'REQUESTED' | 'CALLING' | 'UNKNOWN' | 'DONE' | 'REFUSED'
export type RefundOrigin = 'RULE' | 'MEMBER' | 'ADMIN' | 'CONSOLE'
export interface RefundAudit {
  amount: number
  status: RefundStatus
  by: RefundOrigin
  requestedAt: string
  doneAt: string | null
  refusal: string | null
}
export type PaymentAudit = Answer<'/api/support/payments/{order}', 'get', 200>['payment'] & {
  summary: SupportPayment
  refunds: RefundAudit[]
}
export type HistoryEntry = PaymentAudit['history'][number]
export type DecisionAction = 'REFUND' | 'RECORD_AS_PAID' | 'CLOSE' | 'REFUNDED_ELSEWHERE'
export type DecisionStatus = 'PROPOSED' | 'DONE' | 'DECLINED' | 'OVERTAKEN'
export interface Decision {
  id: number
  action: DecisionAction
  amount: number | null
  endsAccess: boolean | null
  reason: string
  status: DecisionStatus
  by: Person
  at: string
  confirmedBy: Person | null
  confirmedAt: string | null
  declineReason: string | null
}
export interface CaseNote {
  by: Person
  at: string
  text: string
}
export interface PossibleAction {
  action: DecisionAction
  allowed: boolean
  why: string | null
}
export interface SupportCase {
  member: SupportMember
  payment: PaymentAudit
  revision: number
  decisions: Decision[]
  notes: CaseNote[]
  actions: PossibleAction[]
}
export interface BookEntry {
  status: string
  amount: number | null
  canceledAmount: number | null
  cancelAvailableAmount: number | null
  partnerOrderId: string | null
  partnerUserId: string | null
  paymentMethod: string | null
  approvedAt: string | null
  canceledAt: string | null
}
export type BookField = keyof BookEntry
export interface KakaoPayInquiry extends BookEntry {
  askedAt: string
  statusText: string
  ours: Partial<BookEntry>
  differing: string[]
}
export interface RefundOrder {
  amount: number
  endsAccess: boolean
  reason: string
  revision: number
}
export interface DecisionOrder {
  action: DecisionAction
  reason: string
  revision: number
}
export interface PremiumChange {
  premium: boolean
  until: string | null
  reason: string
}
export interface AuditFilter {
  actor?: string
  member?: string
  order?: string
  action?: string
  from?: string
  until?: string
}
export interface AuditEntry {
  id: number
  at: string
  actor: Person
  role: Role
  action: string
  order: string | null
  orderNumber: string | null
  member: Person | null
  amount: number | null
  text: string | null
}
export interface AuditPage extends Page {
  entries: AuditEntry[]
}

export type Curation = Answer<'/api/curations', 'get', 200>[number]
export type CurationSummary = Answer<'/api/curations/premium/summaries', 'get', 200>[number]
export type Film = Curation['films'][number]

// Written by hand until openapi.json names them: then each is an `Answer` like those above.
interface WithOrderNumber {
  /** `MC-7K3Q-9F2W`: what a person reads out. URLs carry the signed order instead. */
  orderNumber: string
}

interface WithRefunds extends WithOrderNumber {
  /** Won that went back in all. */
  refundedAmount: number
}

export interface Refund {
  amount: number
  status: 'REQUESTED' | 'CALLING' | 'UNKNOWN' | 'DONE' | 'REFUSED'
  by: 'MEMBER' | 'ADMIN' | 'RULE' | 'CONSOLE'
  requestedAt: string
  doneAt: string | null
  refusal: RefundRefusal | null
}

export type RefundRefusal = 'payer-left' | 'cancel-period-over' | 'refused'

export interface RefundPreview {
  amount: number
  accessEndsAt: string | null
  /** A sentence in the language of the request. */
  reason: string
  code: string
}

export interface RefundReport {
  order: string
  status: PaymentStatus
  refunded: number
  accessEndsAt: string | null
}

export interface Seller {
  name: string
  representative: string
  businessNumber: string
  mailOrderNumber: string | null
  address: string
  phone: string
  email: string
  /** How to reach the people behind the shop, in one line. */
  contact: string
}

export interface PaymentReceipt {
  order: string
  orderNumber: string
  seller: Omit<Seller, 'contact'>
  itemName: string
  paidAt: string
  paymentMethod: NonNullable<PaymentSummary['paymentMethod']>
  card: {
    issuer: string | null
    type: string | null
    installMonths: number
    approvedId: string | null
  } | null
  supplyAmount: number
  vatAmount: number
  taxFreeAmount: number
  totalAmount: number
  pointAmount: number
  discountAmount: number
  refunds: { amount: number; vatAmount: number; at: string; by: Refund['by'] }[]
  refundedAmount: number
}
