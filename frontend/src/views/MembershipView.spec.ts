import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import ContactLine from '@/components/ui/ContactLine.vue'
import { deferred, fakeApi, ok, refused } from '@/test/fakeApi'
import { anAccount, aPayment, ORDER, paymentDetails } from '@/test/fixtures'
import { aRefund, aRefundPreview, aRefundReport } from '@/test/refundFixtures'
import { render } from '@/test/render'
import MembershipView from './MembershipView.vue'

describe('MembershipView', () => {
  const open = async () => (await render(MembershipView, { account: anAccount() })).wrapper

  it('shows the payments, and premium that began in another browser', async () => {
    fakeApi({
      'GET /api/payments': ok([aPayment()]),
      'GET /api/accounts/me': ok(anAccount({ premium: true })),
    })
    const wrapper = await open()
    expect(wrapper.get('[data-testid="membership"]').attributes('data-premium')).toBe('true')
    expect(wrapper.findAll('[data-testid="payment"]')).toHaveLength(1)
  })

  it('loads, and loads again on request', async () => {
    const answer = deferred()
    fakeApi({
      'GET /api/payments': [answer.answer, ok([])],
      'GET /api/accounts/me': ok(anAccount()),
    })
    const wrapper = await open()
    expect(wrapper.find('[data-testid="loading"]').exists()).toBe(true)
    answer.give({ code: 'internal-error' }, 500)
    await flushPromises()
    await wrapper.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(wrapper.find('[data-testid="empty"]').exists()).toBe(true)
  })

  it.each([
    ['IN_REVIEW', '결제 확인 중'],
    ['APPROVING', '결제 확인 중'],
    ['FAILED', '무료 회원'],
    ['READY', '무료 회원'],
  ] as const)('of a member with a payment that is %s says %s', async (status, level) => {
    fakeApi({
      'GET /api/payments': ok([aPayment({ status: 'EXPIRED' }), aPayment({ status })]),
      'GET /api/accounts/me': ok(anAccount()),
    })
    expect((await open()).get('[data-testid="membership-level"]').text()).toBe(level)
  })

  it('says whom to ask where a person is looking into a payment', async () => {
    fakeApi({
      'GET /api/payments': ok([aPayment({ status: 'IN_REVIEW' })]),
      'GET /api/accounts/me': ok(anAccount()),
    })
    const contact = (await open()).findComponent(ContactLine)
    expect(contact.props('orderNumber')).toBe('MC-7K3Q-9F2W')
  })

  describe('with a refund', () => {
    const premium = ok(anAccount({ premium: true }))
    const press = async (wrapper: Awaited<ReturnType<typeof open>>, button: string) => {
      await wrapper.get(`[data-testid="${button}"]`).trigger('click')
      await flushPromises()
    }
    const answers = {
      [`GET /api/payments/${ORDER}/refunds/preview`]: ok(aRefundPreview()),
      [`POST /api/payments/${ORDER}/refunds`]: ok(aRefundReport()),
    }

    it('ends the membership, and goes on telling the outcome', async () => {
      const refunded = aPayment({ status: 'REFUNDED', refundedAmount: 39000 })
      fakeApi({
        ...answers,
        'GET /api/payments': [ok([aPayment()]), ok([refunded])],
        'GET /api/accounts/me': [premium, ok(anAccount())],
      })
      const wrapper = await open()
      await press(wrapper, 'refund-open')
      await press(wrapper, 'refund-confirm')
      expect(wrapper.get('[data-testid="refund"]').text()).toContain('39,000원을 돌려드렸어요')
      expect(wrapper.get('[data-testid="membership-level"]').text()).toBe('무료 회원')
      expect(wrapper.get('[data-testid="membership"]').text()).toContain('환불이 완료되어')
      expect(wrapper.get('[data-testid="payment-status"]').text()).toBe('환불 완료')
    })

    it('keeps the outcome where the page cannot be read anew, and says that it is old', async () => {
      fakeApi({
        ...answers,
        'GET /api/payments': [ok([aPayment()]), refused(503, 'busy'), ok([aPayment()])],
        'GET /api/accounts/me': [premium, premium, ok(anAccount())],
      })
      const wrapper = await open()
      await press(wrapper, 'refund-open')
      await press(wrapper, 'refund-confirm')
      expect(wrapper.get('[data-testid="refund"]').text()).toContain('39,000원을 돌려드렸어요')
      expect(wrapper.get('[role="alert"]').text()).toContain('새로 불러오지 못했어요')
      await wrapper.get('[role="alert"] button').trigger('click')
      await flushPromises()
      expect(wrapper.find('[role="alert"]').exists()).toBe(false)
      expect(wrapper.get('[data-testid="membership-level"]').text()).toBe('무료 회원')
    })

    it('that is undecided is told at once, and when it ends, also once its panel is closed', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      const underWay = ok([aPayment({ refundInProgress: true })])
      const refunded = ok([aPayment({ status: 'REFUNDED', refundedAmount: 39000 })])
      const open202 = ok(aRefundReport({ refunded: 0 }), 202)
      const details = paymentDetails({ refunds: [aRefund({ status: 'UNKNOWN' })] })
      const api = fakeApi({
        ...answers,
        [`POST /api/payments/${ORDER}/refunds`]: open202,
        'GET /api/payments': [ok([aPayment()]), underWay, refunded],
        'GET /api/accounts/me': [premium, premium, ok(anAccount())],
        [`GET /api/payments/${ORDER}`]: ok(details),
      })
      const wrapper = await open()
      await press(wrapper, 'refund-open')
      await press(wrapper, 'refund-confirm')
      const ticket = () => wrapper.get('[data-testid="membership"]').text()
      expect(ticket()).toContain('환불을 진행하고 있어요')
      await wrapper.get('[data-testid="refund"] button').trigger('click')
      expect(wrapper.find('[data-testid="refund-open"]').exists()).toBe(false)
      await vi.advanceTimersByTimeAsync(2000)
      expect(ticket()).toContain('환불이 완료되어')
      await vi.advanceTimersByTimeAsync(60_000)
      expect(api.calls('GET /api/payments')).toHaveLength(3)
      expect(api.calls(`GET /api/payments/${ORDER}`).length).toBeLessThan(2)
    })

    it('in progress is told instead of premium, and no other is offered', async () => {
      fakeApi({
        'GET /api/payments': ok([aPayment({ refundInProgress: true })]),
        'GET /api/accounts/me': premium,
      })
      const wrapper = await open()
      expect(wrapper.get('[data-testid="membership"]').text()).toContain('환불을 진행하고 있어요')
      expect(wrapper.find('[data-testid="refund-open"]').exists()).toBe(false)
    })

    it('is offered for the payment that may be refunded', async () => {
      const past = aPayment({ order: 'past', refundable: false, refundedAmount: 19500 })
      for (const [payments, isOffered] of [
        [[], false],
        [[past], false],
        [[past, aPayment()], true],
      ] as const) {
        fakeApi({ 'GET /api/payments': ok(payments), 'GET /api/accounts/me': premium })
        expect((await open()).find('[data-testid="refund-open"]').exists()).toBe(isOffered)
      }
    })
  })
})
