import type {
  AuditEntry,
  Decision,
  FoundPayment,
  HistoryEntry,
  KakaoPayInquiry,
  PaymentAudit,
  PaymentSummary,
  RefundAudit,
  RefundStep,
  SupportCase,
  SupportMember,
  WorkItem,
  Worklist,
} from '@/api/types'
import { ref } from 'vue'
import { OPEN_CASE, type OpenCase } from '@/components/support/openCase'
import { aPayment, aTimeline, ORDER, ORDER_NUMBER } from './fixtures'

export function aSupportMember(differs: Partial<SupportMember> = {}): SupportMember {
  return {
    id: 7,
    email: 'haneul@example.com',
    displayName: '김하늘',
    active: true,
    premium: true,
    premiumUntil: null,
    ...differs,
  }
}

export function aSupportPayment(differs: Partial<PaymentSummary> = {}): PaymentSummary {
  return aPayment(differs)
}

/** A paid payment whose approving server disappeared. */
export function aSupportCase(differs: Partial<SupportCase> = {}): SupportCase {
  return {
    member: aSupportMember(),
    payment: aPaymentAudit(),
    revision: 3,
    decisions: [],
    notes: [],
    actions: [
      { action: 'REFUND', allowed: true, why: null },
      { action: 'RECORD_AS_PAID', allowed: false, why: '이미 결제된 것으로 기록돼 있어요.' },
      { action: 'CLOSE', allowed: false, why: '돈이 오간 결제예요.' },
      { action: 'REFUNDED_ELSEWHERE', allowed: true, why: null },
    ],
    ...differs,
  }
}

export function anOpenCase(differs: Partial<OpenCase> = {}): OpenCase {
  return {
    order: ORDER,
    isBusy: ref(false),
    act: async () => null,
    ask: async () => {},
    reload: async () => {},
    ...differs,
  }
}

/** Renders a part of a case, as an option of `render`. */
export function insideCase(differs: Partial<OpenCase> = {}) {
  return { provide: { [OPEN_CASE as symbol]: anOpenCase(differs) } }
}

export function aPaymentAudit(differs: Partial<PaymentAudit> = {}): PaymentAudit {
  return {
    summary: aSupportPayment(),
    vatAmount: 3545,
    claim: { number: 1, leaseUntil: '2026-11-22T09:04:20.100Z' },
    check: { checks: 0, nextCheckAt: null, lastUnknownAt: '2026-11-22T09:04:20.232Z' },
    approval: {
      source: 'ORDER_INQUIRY',
      method: 'CARD',
      totalAmount: 39000,
      taxFreeAmount: 0,
      vatAmount: 3545,
      pointAmount: 0,
      discountAmount: 0,
      cardIssuer: '신한카드',
      cardType: '신용',
      installMonths: 0,
      approvedAt: '2026-11-22T09:03:52Z',
      recordedAt: '2026-11-22T09:04:20.232Z',
    },
    tokens: { stored: 0, refused: 1, erased: 1 },
    history: [
      aHistoryEntry({ to: 'APPROVING', reason: 'APPROVE_CLAIMED', gapMillis: null }),
      aHistoryEntry({ to: 'UNKNOWN', actor: 'RECOVERY', reason: 'LEASE_OVER', gapMillis: 29100 }),
      aHistoryEntry({
        to: 'APPROVED',
        reason: 'INQUIRY_PAID',
        kakaoPayAnswer: 'SUCCESS_PAYMENT',
      }),
    ],
    timeline: aTimeline(),
    refunds: [],
    ...differs,
  }
}

export function aRefundAudit(differs: Partial<RefundAudit> = {}): RefundAudit {
  return {
    amount: 39000,
    vatAmount: 3545,
    status: 'DONE',
    by: 'ADMIN',
    endsAccess: true,
    history: [],
    requestedAt: '2026-11-22T10:00:00Z',
    doneAt: null,
    refusal: null,
    ...differs,
  }
}

export function aRefundStep(differs: Partial<RefundStep> = {}): RefundStep {
  return {
    at: '2026-11-22T10:00:00Z',
    from: null,
    to: 'REQUESTED',
    kakaoPayAnswer: null,
    ...differs,
  }
}

export function aWorkItem(differs: Partial<WorkItem> = {}): WorkItem {
  return {
    order: ORDER,
    orderNumber: ORDER_NUMBER,
    kind: 'IN_REVIEW',
    status: 'IN_REVIEW',
    since: '2026-11-22T09:04:20Z',
    amount: 39000,
    reason: 'ANSWER_DIFFERS',
    text: '카카오페이의 응답이 저희 기록과 달라요.',
    awaitingConfirmation: false,
    member: { id: 7, displayName: '김하늘' },
    ...differs,
  }
}

export function aWorklist(items = [aWorkItem()], differs: Partial<Worklist> = {}): Worklist {
  return {
    items,
    page: 0,
    pages: 1,
    total: items.length,
    counts: { inReview: items.length, refundsInDoubt: 0, awaitingConfirmation: 0, undecided: 0 },
    ...differs,
  }
}

export function aFoundPayment(differs: Partial<FoundPayment> = {}): FoundPayment {
  const member = { id: 7, displayName: '김하늘', email: 'haneul@example.com' }
  return { ...aSupportPayment(), member, ...differs }
}

export function aDecision(differs: Partial<Decision> = {}): Decision {
  return {
    id: 5,
    action: 'REFUND',
    amount: 39000,
    endsAccess: true,
    reason: '두 번 결제했다고 전화하셨어요.',
    status: 'PROPOSED',
    by: { id: 1, displayName: '이관리' },
    at: '2026-11-22T10:00:00Z',
    confirmedBy: null,
    confirmedAt: null,
    declineReason: null,
    ...differs,
  }
}

export function anInquiry(differs: Partial<KakaoPayInquiry> = {}): KakaoPayInquiry {
  return {
    askedAt: '2026-11-22T10:00:00Z',
    status: 'SUCCESS_PAYMENT',
    statusText: '결제 완료',
    amount: 39000,
    canceledAmount: 0,
    cancelAvailableAmount: 39000,
    partnerOrderId: ORDER,
    partnerUserId: 'member-7',
    paymentMethod: 'CARD',
    approvedAt: '2026-11-22T09:03:52Z',
    canceledAt: null,
    ours: {
      status: 'APPROVED',
      amount: 39000,
      canceledAmount: 0,
      cancelAvailableAmount: 39000,
      partnerOrderId: ORDER,
      partnerUserId: 'member-7',
      paymentMethod: 'CARD',
      approvedAt: '2026-11-22T09:03:52Z',
      canceledAt: null,
    },
    differing: [],
    ...differs,
  }
}

export function anAuditEntry(differs: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: 12,
    at: '2026-11-22T10:00:00Z',
    actor: { id: 1, displayName: '이관리' },
    role: 'ADMIN',
    action: 'REFUNDED',
    order: ORDER,
    orderNumber: ORDER_NUMBER,
    member: { id: 7, displayName: '김하늘' },
    amount: 39000,
    facts: [],
    text: '두 번 결제했다고 전화하셨어요.',
    ...differs,
  }
}

export function aHistoryEntry(differs: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    at: '2026-11-22T09:04:20.232Z',
    gapMillis: 0,
    from: null,
    to: 'APPROVED',
    actor: 'KAKAOPAY',
    reason: 'INQUIRY_PAID',
    text: '한 일이에요.',
    kakaoPayAnswer: null,
    ...differs,
  }
}
