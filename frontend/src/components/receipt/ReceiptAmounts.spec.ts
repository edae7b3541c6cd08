import { describe, expect, it } from 'vitest'
import { aPaymentReceipt } from '@/test/refundFixtures'
import { render } from '@/test/render'
import ReceiptAmounts from './ReceiptAmounts.vue'

describe('ReceiptAmounts', () => {
  const show = async (differs = {}) =>
    (await render(ReceiptAmounts, { props: { receipt: aPaymentReceipt(differs) } })).wrapper

  it('splits the total into supply price and VAT', async () => {
    const wrapper = await show()
    expect(wrapper.get('[data-testid="amounts"]').text()).toBe(
      '공급가액35,455원부가세3,545원합계39,000원',
    )
    expect(wrapper.find('[data-testid="refunded"]').exists()).toBe(false)
  })

  it('shows what is not taxed, points and discounts where there are any', async () => {
    const text = (await show({ taxFreeAmount: 9000, pointAmount: 500, discountAmount: 100 })).text()
    expect(text).toContain('면세 금액9,000원')
    expect(text).toContain('포인트 사용500원')
    expect(text).toContain('할인100원')
  })

  it('shows each refund, their sum, and what is left', async () => {
    const refund = { vatAmount: 0, at: '2026-11-25T02:10:02Z', by: 'MEMBER' }
    const refunds = [
      { ...refund, amount: 1000 },
      { ...refund, amount: 18500, at: '2026-11-26T02:10:02Z' },
    ]
    const wrapper = await show({ refunds, refundedAmount: 19500 })
    expect(wrapper.get('[data-testid="refunded"]').text()).toBe(
      '2026년 11월 25일 11:10 환불−1,000원2026년 11월 26일 11:10 환불−18,500원환불 합계−19,500원환불 후 금액19,500원',
    )
  })
})
