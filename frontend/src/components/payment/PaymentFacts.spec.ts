import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { paymentDetails } from '@/test/fixtures'
import { render } from '@/test/render'
import PaymentFacts from './PaymentFacts.vue'

describe('PaymentFacts', () => {
  const show = async (differs = {}) =>
    (await render(PaymentFacts, { props: { payment: paymentDetails(differs) } })).wrapper.text()

  it('names the card and its instalments', async () => {
    expect(await show()).toContain('신한카드 · 신용 · 일시불')
    const card = { issuer: '신한카드', type: '신용', installMonths: 3 }
    expect(await show({ card })).toContain('신한카드 · 신용 · 3개월 할부')
  })

  it('calls the amount paid once it is paid, and before that the price', async () => {
    expect(await show()).toContain('결제 금액')
    for (const status of ['READY', 'UNKNOWN', 'IN_REVIEW', 'FAILED', 'CANCELED', 'EXPIRED']) {
      const text = await show({ status, approvedAt: null })
      expect(text).toContain('상품 금액')
      expect(text).not.toContain('결제 금액')
    }
    expect(await show({ status: 'IN_REVIEW', amount: 40000 })).toContain('결제 금액40,000원')
    await chooseLanguage('en')
    expect(await show({ status: 'FAILED', approvedAt: null })).not.toContain('Amount paid')
    expect(await show({ status: 'REFUNDED' })).toContain('Amount paid')
  })

  it('names the order number, and what went back', async () => {
    expect(await show()).toContain('MC-7K3Q-9F2W')
    expect(await show()).not.toContain('환불 금액')
    expect(await show({ refundedAmount: 19500 })).toContain('환불 금액19,500원')
  })

  it('leaves out what is missing, and shows the deadline of an open payment', async () => {
    const text = await show({ status: 'READY', card: null, approvedAt: null, paymentMethod: null })
    expect(text).not.toMatch(/카드|결제 수단|결제 일시/)
    expect(text).toContain('결제 기한')
    expect(await show()).not.toContain('결제 기한')
  })
})
