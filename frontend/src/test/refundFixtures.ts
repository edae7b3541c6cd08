import type { PaymentReceipt, Refund, RefundPreview, RefundReport, Seller } from '@/api/types'
import { ORDER, ORDER_NUMBER } from './fixtures'

/** A refund that the member requested and KakaoPay made. */
export function aRefund(differs: Partial<Refund> = {}): Refund {
  return {
    amount: 39000,
    status: 'DONE',
    by: 'MEMBER',
    requestedAt: '2026-11-25T02:10:00Z',
    doneAt: '2026-11-25T02:10:02Z',
    refusal: null,
    ...differs,
  }
}

export function aRefundPreview(differs: Partial<RefundPreview> = {}): RefundPreview {
  return {
    amount: 39000,
    accessEndsAt: '2026-11-25T02:10:00Z',
    reason:
      '프리미엄 프로그램을 아직 열지 않으셔서, 11월 30일까지는 결제하신 금액을 모두 돌려드려요.',
    code: 'withdrawal',
    ...differs,
  }
}

export function aRefundReport(differs: Partial<RefundReport> = {}): RefundReport {
  return {
    order: ORDER,
    status: 'REFUNDED',
    refunded: 39000,
    accessEndsAt: '2026-11-25T02:10:02Z',
    ...differs,
  }
}

export function aSeller(differs: Partial<Seller> = {}): Seller {
  return {
    name: '무비큐레이터스',
    representative: '김상영',
    businessNumber: '000-00-00000',
    mailOrderNumber: '2026-서울마포-0000',
    address: '서울특별시 마포구 극장로 24, 3층',
    phone: '02-0000-0000',
    email: 'help@moviecurators.kr',
    contact: 'help@moviecurators.kr · 02-0000-0000 (평일 10–18시)',
    ...differs,
  }
}

export function aPaymentReceipt(differs: Partial<PaymentReceipt> = {}): PaymentReceipt {
  return {
    order: ORDER,
    orderNumber: ORDER_NUMBER,
    seller: aSeller(),
    itemName: '프리미엄 평생 이용권',
    paidAt: '2026-11-22T09:04:40Z',
    paymentMethod: 'CARD',
    card: { issuer: '신한', type: '신용', installMonths: 0, approvedId: '30010142' },
    supplyAmount: 35455,
    vatAmount: 3545,
    taxFreeAmount: 0,
    totalAmount: 39000,
    pointAmount: 0,
    discountAmount: 0,
    refunds: [],
    refundedAmount: 0,
    ...differs,
  }
}
