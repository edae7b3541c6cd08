import type {
  Account,
  Curation,
  CurationSummary,
  Film,
  PaymentDetails,
  PaymentSummary,
  Plan,
  Receipt,
  Session,
  StartedPayment,
  Timeline,
} from '@/api/types'
import { phaseOf } from '@/payment/paymentPhase'
import { isOpen } from '@/payment/refunds'

export const ORDER = 'k7f3q9x2m4-w8e1r5t6y7u2i9o0p3'
export const ORDER_NUMBER = 'MC-7K3Q-9F2W'

export function anAccount(differs: Partial<Account> = {}): Account {
  return {
    id: 7,
    email: 'haneul@example.com',
    displayName: '김하늘',
    role: 'MEMBER',
    premium: false,
    premiumUntil: null,
    ...differs,
  }
}

export function aSession(differs: Partial<Session> = {}): Session {
  return {
    id: '6f9619ff-8b86-4011-b42d-00cf4fc964ff',
    startedAt: '2026-11-20T09:00:00Z',
    lastUsedAt: '2026-11-22T03:00:00Z',
    device: 'Chrome, Android',
    current: false,
    ...differs,
  }
}

export function aPlan(differs: Partial<Plan> = {}): Plan {
  return {
    code: 'PREMIUM_LIFETIME',
    name: '프리미엄 평생 이용권',
    price: 39000,
    vat: 3545,
    currency: 'KRW',
    billing: 'ONE_TIME',
    ...differs,
  }
}

export function aStartedPayment(differs: Partial<StartedPayment> = {}): StartedPayment {
  return {
    order: ORDER,
    orderNumber: ORDER_NUMBER,
    status: 'READY',
    redirectUrls: {
      pc: 'https://pay.example/pc',
      mobile: 'https://pay.example/mobile',
      app: 'https://pay.example/app',
    },
    expiresAt: '2126-11-22T09:18:11Z',
    ...differs,
  }
}

export function aReceipt(differs: Partial<Receipt> = {}): Receipt {
  return {
    order: ORDER,
    orderNumber: ORDER_NUMBER,
    status: 'APPROVED',
    amount: 39000,
    itemName: '프리미엄 평생 이용권',
    paymentMethod: 'CARD',
    approvedAt: '2026-11-22T09:04:40Z',
    ...differs,
  }
}

export function aPayment(differs: Partial<PaymentSummary> = {}): PaymentSummary {
  const { status = 'APPROVED', refundInProgress = false } = differs
  return {
    order: ORDER,
    orderNumber: ORDER_NUMBER,
    planCode: 'PREMIUM_LIFETIME',
    itemName: '프리미엄 평생 이용권',
    amount: 39000,
    status: 'APPROVED',
    paymentMethod: 'CARD',
    createdAt: '2026-11-22T09:03:11Z',
    expiresAt: '2026-11-22T09:18:11Z',
    approvedAt: '2026-11-22T09:04:40Z',
    refundedAmount: 0,
    refundInProgress,
    refundable: phaseOf(status) === 'paid' && !refundInProgress,
    ...differs,
  }
}

export function paymentDetails(differs: Partial<PaymentDetails> = {}): PaymentDetails {
  const refundInProgress = differs.refunds?.some(isOpen) ?? false
  return {
    ...aPayment({ ...differs, refundInProgress }),
    card: { issuer: '신한카드', type: '신용', installMonths: 0 },
    refunds: [],
    timeline: aTimeline(),
    ...differs,
  }
}

export function aTimeline(differs: Partial<Timeline> = {}): Timeline {
  return {
    entries: [
      {
        at: '2026-11-22T09:03:11Z',
        time: '18:03:11',
        text: '2026년 11월 22일 18:03:11에 결제를 시작하셨어요.',
      },
      {
        at: '2026-11-22T09:04:40Z',
        time: '18:04:40',
        text: '18:04:40에 카카오페이가 결제를 승인했어요.',
      },
    ],
    summary: '39,000원이 한 번 결제됐어요. 더 하실 일은 없어요.',
    ...differs,
  }
}

export function aCuration(differs: Partial<Curation> = {}): Curation {
  return {
    slug: 'rainy-evening',
    title: '비 오는 저녁에',
    description: '창밖의 빗소리가 영화의 일부가 되는 다섯 편.',
    introduction: '비는 영화에서 가장 값싼 특수 효과다.',
    premium: false,
    sample: false,
    open: true,
    filmCount: 2,
    films: [aFilm(), aFilm({ title: '시', originalTitle: '시', year: 2010, director: '이창동' })],
    ...differs,
  }
}

export function aSummary(differs: Partial<CurationSummary> = {}): CurationSummary {
  return {
    slug: 'city-after-dark',
    title: '도시의 밤',
    description: '해가 진 뒤에야 제 얼굴을 보여 주는 도시.',
    sample: false,
    filmCount: 6,
    ...differs,
  }
}

export function aFilm(differs: Partial<Film> = {}): Film {
  return {
    title: '쉘부르의 우산',
    originalTitle: 'Les Parapluies de Cherbourg',
    year: 1964,
    director: '자크 드미',
    note: '모든 대사를 노래로 부르는데도 지독히 현실적이다.',
    ...differs,
  }
}
