import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { useAnnouncer } from '@/stores/announcer'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { anAccount, aPlan, aTimeline, ORDER, paymentDetails } from '@/test/fixtures'
import { aRefund, aRefundPreview, aRefundReport } from '@/test/refundFixtures'
import { render } from '@/test/render'
import PaymentView from './PaymentView.vue'

describe('PaymentView', () => {
  const PAYMENT = `GET /api/payments/${ORDER}`
  const open = async () =>
    (await render(PaymentView, { props: { order: ORDER }, account: anAccount() })).wrapper

  it('shows the status, the facts and the timeline, and announces the status', async () => {
    fakeApi({ [PAYMENT]: ok(paymentDetails()) })
    const wrapper = await open()
    expect(wrapper.get('[data-testid="payment-status"]').text()).toBe('결제 완료')
    expect(wrapper.text()).toContain('신한카드 · 신용 · 일시불')
    expect(wrapper.get('[data-testid="timeline"]').findAll('li')).toHaveLength(2)
    expect(useAnnouncer().spoken).toBe('지금 상태: 결제 완료')
    expect(wrapper.find('[role="status"]').exists()).toBe(false)
  })

  it.each(['UNKNOWN', 'APPROVED', 'FAILED'] as const)(
    'shows %s in another language',
    async (status) => {
      const english = aTimeline({ summary: 'Nobody knows yet.' })
      fakeApi({
        [PAYMENT]: [
          ok(paymentDetails({ status })),
          ok(paymentDetails({ status, timeline: english })),
        ],
      })
      const wrapper = await open()
      await chooseLanguage('en')
      await flushPromises()
      expect(wrapper.text()).toContain('Nobody knows yet.')
    },
  )

  it("says that the payment is not the member's", async () => {
    fakeApi({ [PAYMENT]: refused(404, 'not-found') })
    expect((await open()).get('[role="alert"]').text()).toContain('이 결제를 찾을 수 없어요')
  })

  it('tries again when the member wants to', async () => {
    fakeApi({ [PAYMENT]: [refused(404, 'not-found'), ok(paymentDetails())] })
    const wrapper = await open()
    await wrapper.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(wrapper.get('[data-testid="payment-status"]').text()).toBe('결제 완료')
  })

  it('shows the refunds, and leads to the receipt', async () => {
    const refunds = [aRefund({ amount: 19500 })]
    const payment = paymentDetails({
      status: 'PARTIALLY_REFUNDED',
      refundedAmount: 19500,
      refundable: false,
      refunds,
    })
    fakeApi({ [PAYMENT]: ok(payment) })
    const wrapper = await open()
    expect(wrapper.get('[data-testid="refund-row"]').text()).toContain('19,500원')
    expect(wrapper.find(`a[href="/membership/${ORDER}/receipt"]`).exists()).toBe(true)
    expect(wrapper.find('[data-testid="refund-open"]').exists()).toBe(false)
  })

  it.each([
    ['READY', null, false],
    ['FAILED', null, false],
    ['IN_REVIEW', null, false],
    ['IN_REVIEW', '2026-11-22T09:04:40Z', true],
    ['REFUNDING', '2026-11-22T09:04:40Z', true],
  ] as const)(
    'of %s, approved at %s, has no refund, and a receipt: %s',
    async (status, approvedAt, hasReceipt) => {
      const payment = paymentDetails({ status, approvedAt })
      fakeApi({ [PAYMENT]: ok(payment), 'GET /api/plans': ok([aPlan()]) })
      const wrapper = await open()
      expect(wrapper.find(`a[href="/membership/${ORDER}/receipt"]`).exists()).toBe(hasReceipt)
      expect(wrapper.find('[data-testid="refund-open"]').exists()).toBe(false)
    },
  )

  it('says that it is old where it cannot be read anew', async () => {
    fakeApi({ [PAYMENT]: [ok(paymentDetails()), refused(403, 'forbidden')] })
    const wrapper = await open()
    await chooseLanguage('en')
    await flushPromises()
    expect(wrapper.get('[role="alert"]').text()).toContain('Below is what was loaded before')
    expect(wrapper.find('[data-testid="payment-status"]').exists()).toBe(true)
  })

  it('asks once at a time while a refund is undecided, and tells how it ended', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const underWay = paymentDetails({ refunds: [aRefund({ status: 'UNKNOWN', doneAt: null })] })
    const refunded = paymentDetails({ status: 'REFUNDED', refunds: [aRefund()] })
    const api = fakeApi({
      [PAYMENT]: [ok(paymentDetails()), ok(underWay), ok(underWay), ok(underWay), ok(refunded)],
      [`${PAYMENT}/refunds/preview`]: ok(aRefundPreview()),
      [`POST /api/payments/${ORDER}/refunds`]: ok(aRefundReport({ refunded: 0 }), 202),
      'GET /api/accounts/me': ok(anAccount()),
    })
    const wrapper = await open()
    for (const button of ['refund-open', 'refund-confirm']) {
      await wrapper.get(`[data-testid="${button}"]`).trigger('click')
      await flushPromises()
    }
    const before = api.calls(PAYMENT).length
    await vi.advanceTimersByTimeAsync(2000)
    expect(api.calls(PAYMENT)).toHaveLength(before + 1)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(wrapper.get('[data-testid="refund"]').text()).toContain('39,000원을 돌려드렸어요')
    expect(wrapper.get('[data-testid="payment-status"]').text()).toBe('환불 완료')
  })

  it('reads the payment anew after a refund, and goes on telling the outcome', async () => {
    const refunded = paymentDetails({ status: 'REFUNDED', refundedAmount: 39000 })
    fakeApi({
      [PAYMENT]: [ok(paymentDetails()), ok({ ...refunded, refunds: [aRefund()] })],
      [`${PAYMENT}/refunds/preview`]: ok(aRefundPreview()),
      [`POST /api/payments/${ORDER}/refunds`]: ok(aRefundReport()),
      'GET /api/accounts/me': ok(anAccount()),
    })
    const wrapper = await open()
    for (const button of ['refund-open', 'refund-confirm']) {
      await wrapper.get(`[data-testid="${button}"]`).trigger('click')
      await flushPromises()
    }
    expect(wrapper.get('[data-testid="payment-status"]').text()).toBe('환불 완료')
    expect(wrapper.get('[data-testid="refund"]').text()).toContain('39,000원을 돌려드렸어요')
  })
})
