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

export type Account = Answer<'/api/accounts/me', 'get', 200>
export type Role = Account['role']
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

export type Worklist = Answer<'/api/support/worklist', 'get', 200>
export type WorkItem = Worklist['items'][number]
export type PaymentSearch = Input<'/api/support/search', 'post'>
export type FoundPayments = Answer<'/api/support/search', 'post', 200>
export type FoundPayment = FoundPayments['payments'][number]
/** What every page of a list says about itself. */
export type Page = Pick<Worklist, 'page' | 'pages' | 'total'>

export type SupportCase = Answer<'/api/support/payments/{order}', 'get', 200>
export type SupportMember = SupportCase['member']
export type PaymentAudit = SupportCase['payment']
export type HistoryEntry = PaymentAudit['history'][number]
export type RefundAudit = PaymentAudit['refunds'][number]
export type RefundStatus = RefundAudit['status']
export type Decision = SupportCase['decisions'][number]
export type DecisionAction = Decision['action']
export type DecisionStatus = Decision['status']
export type CaseNote = SupportCase['notes'][number]
export type KakaoPayInquiry = Answer<'/api/support/payments/{order}/inquiry', 'post', 200>
export type OurRecords = KakaoPayInquiry['ours']
export type RefundOrder = Input<'/api/support/payments/{order}/refunds', 'post'>
export type DecisionOrder = Input<'/api/support/payments/{order}/decisions', 'post'>
export type PremiumChange = Input<'/api/support/members/{id}/premium', 'put'>

export type AuditPage = Answer<'/api/support/audit', 'get', 200>
export type AuditEntry = AuditPage['entries'][number]
export type AuditAction = NonNullable<AuditEntry['action']>
/** As the URL of the page holds it. */
export type AuditFilter = Partial<
  Record<'actor' | 'member' | 'order' | 'action' | 'from' | 'until', string>
>

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

export type RefundRefusal = 'payer-left' | 'cancel-period-over' | 'overtaken' | 'undecided' | 'refused'

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
