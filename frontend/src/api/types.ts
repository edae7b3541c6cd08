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
export type Receipt = Answer<'/api/payments/approve', 'post', 200>
export type ReturnReport = Answer<'/api/payments/{order}/return', 'post', 200>
export type ReturnOutcome = Input<'/api/payments/{order}/return', 'post'>['outcome']
export type PaymentSummary = Answer<'/api/payments', 'get', 200>[number]
export type PaymentDetails = Answer<'/api/payments/{order}', 'get', 200>
export type Refund = PaymentDetails['refunds'][number]
export type RefundRefusal = NonNullable<Refund['refusal']>
export type RefundPreview = Answer<'/api/payments/{order}/refunds/preview', 'get', 200>
export type RefundReport = Answer<'/api/payments/{order}/refunds', 'post', 200>
export type PaymentReceipt = Answer<'/api/payments/{order}/receipt', 'get', 200>
export type Seller = Answer<'/api/seller', 'get', 200>
export type Timeline = PaymentDetails['timeline']
export type TimelineEntry = Timeline['entries'][number]
export type PaymentStatus = PaymentSummary['status']

export type Worklist = Answer<'/api/support/worklist', 'get', 200>
export type WorkItem = Worklist['items'][number]
export type PaymentSearch = Input<'/api/support/search', 'post'>
export type FoundPayments = Answer<'/api/support/search', 'post', 200>
export type FoundPayment = FoundPayments['payments'][number]
/** What every page of a list says about itself. */
export type Page = Pick<Worklist, 'page' | 'pages' | 'total'> & { more?: boolean }

export type SupportCase = Answer<'/api/support/payments/{order}', 'get', 200>
export type SupportMember = SupportCase['member']
export type PaymentAudit = SupportCase['payment']
export type HistoryEntry = PaymentAudit['history'][number]
export type RefundAudit = PaymentAudit['refunds'][number]
export type RefundStep = RefundAudit['history'][number]
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
export type AuditFact = AuditEntry['facts'][number]
export type AuditAction = NonNullable<AuditEntry['action']>
/** As the URL of the page holds it. */
export type AuditFilter = Partial<
  Record<'actor' | 'member' | 'order' | 'action' | 'from' | 'until', string>
>

export type Curation = Answer<'/api/curations', 'get', 200>[number]
export type CurationSummary = Answer<'/api/curations/premium/summaries', 'get', 200>[number]
export type Film = Curation['films'][number]
