import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { fakeApi, ok } from '@/test/fakeApi'
import { aPayment, ORDER, paymentDetails } from '@/test/fixtures'
import { render } from '@/test/render'
import PaymentRow from './PaymentRow.vue'

describe('PaymentRow', () => {
  const props = { payment: aPayment() }

  it('shows what was paid, when, and the status', async () => {
    const { wrapper } = await render(PaymentRow, { props })
    expect(wrapper.get('h3').text()).toBe('프리미엄 평생 이용권')
    expect(wrapper.get('time').text()).toBe('2026년 11월 22일 18:03')
    expect(wrapper.text()).toContain('39,000원')
    expect(wrapper.text()).toContain('MC-7K3Q-9F2W')
    expect(wrapper.find('[data-testid="refunded"]').exists()).toBe(false)
    expect(wrapper.get('[data-testid="payment-status"]').text()).toBe('결제 완료')
    expect(wrapper.get(`a[href="/membership/${ORDER}"]`).text()).toBe('결제 내역 보기')
  })

  it('says how much went back', async () => {
    const payment = aPayment({ status: 'PARTIALLY_REFUNDED', refundedAmount: 19500 })
    const { wrapper } = await render(PaymentRow, { props: { payment } })
    expect(wrapper.get('[data-testid="refunded"]').text()).toBe('환불 19,500원')
  })

  it('fetches the timeline on demand', async () => {
    const api = fakeApi({ [`GET /api/payments/${ORDER}`]: ok(paymentDetails()) })
    const { wrapper } = await render(PaymentRow, { props })
    const toggle = wrapper.get('button')
    expect([api.sent.length, toggle.attributes('aria-expanded')]).toEqual([0, 'false'])
    await toggle.trigger('click')
    await flushPromises()
    expect([api.sent.length, toggle.attributes('aria-expanded')]).toEqual([1, 'true'])
    expect(wrapper.get('[data-testid="timeline"]').text()).toContain('결제를 시작하셨어요.')
  })
})
