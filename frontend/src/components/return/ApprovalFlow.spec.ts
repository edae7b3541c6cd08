import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import ko from '@/i18n/ko.json'
import { useAnnouncer } from '@/stores/announcer'
import { fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { anAccount, aPlan, aReceipt, ORDER, paymentDetails } from '@/test/fixtures'
import { render } from '@/test/render'
import ApprovalFlow from './ApprovalFlow.vue'

describe('ApprovalFlow', () => {
  const APPROVE = 'POST /api/payments/approve'
  const props = { order: ORDER, pgToken: 'secret' }
  const unknown = ok({ order: ORDER, status: 'UNKNOWN' }, 202)

  it('shows the receipt to the member, who is premium now', async () => {
    fakeApi({
      [APPROVE]: ok(aReceipt()),
      'GET /api/accounts/me': ok(anAccount({ premium: true })),
      [`GET /api/payments/${ORDER}`]: ok(paymentDetails()),
    })
    const { wrapper } = await render(ApprovalFlow, { props, account: anAccount() })
    expect(wrapper.get('h1').text()).toBe('결제가 끝났어요')
    expect(wrapper.get('[data-testid="paid-amount"]').text()).toContain('39,000원')
    expect(wrapper.find('a[href="/curations/premium"]').exists()).toBe(true)
    expect(wrapper.text()).not.toContain('다른 계정')
  })

  it('waits while the outcome is unknown, and never offers to pay again', async () => {
    fakeApi({ [APPROVE]: unknown })
    const { wrapper } = await render(ApprovalFlow, { props })
    expect(wrapper.get('h1').text()).toBe('아직 확인하고 있어요')
    expect(wrapper.get('[data-testid="payment-status"]').text()).toBe('확인 중')
    expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(false)
  })

  it('asks at once when the member presses the button', async () => {
    fakeApi({ [APPROVE]: [unknown, ok(aReceipt())] })
    const { wrapper } = await render(ApprovalFlow, { props })
    await wrapper.get('button').trigger('click')
    await flushPromises()
    expect(wrapper.get('[data-testid="payment-outcome"]').attributes('data-outcome')).toBe('good')
    expect(useAnnouncer().spoken).toContain('결제가 끝났어요')
  })

  it('says that the connection is unsteady, not that the payment failed', async () => {
    fakeApi({ [APPROVE]: noAnswer() })
    const { wrapper } = await render(ApprovalFlow, { props })
    expect(wrapper.text()).toContain('연결이 불안정해요')
    expect(wrapper.get('[data-testid="payment-outcome"]').attributes('data-outcome')).toBe(
      'waiting',
    )
  })

  it('waits for an approval in progress: no refusal, no unsteady connection, nothing to pay', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    fakeApi({ [APPROVE]: refused(409, 'request-in-progress', {}, { 'Retry-After': '1' }) })
    const { wrapper } = await render(ApprovalFlow, { props })
    await vi.advanceTimersByTimeAsync(6000)
    expect(wrapper.get('h1').text()).toBe('아직 확인하고 있어요')
    expect(wrapper.text()).not.toContain('연결이 불안정해요')
    expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(false)
  })

  it('shows why it was refused, and what to do', async () => {
    fakeApi({ 'GET /api/plans': ok([aPlan()]), [APPROVE]: refused(409, 'payment-failed') })
    const { wrapper } = await render(ApprovalFlow, { props, account: anAccount() })
    expect(wrapper.text()).toContain('청구된 금액은 없어요')
    expect(wrapper.get('[data-testid="pay-button"]').text()).toBe('카카오페이로 다시 결제')
  })

  it.each([
    ['APPROVED', ko.return.approvedTitle],
    ['FAILED', ko.return.failedTitle],
    ['REFUNDED', ko.return.refundedTitle],
  ] as const)(
    'believes a payment that reads %s while approving is blocked',
    async (status, title) => {
      const api = fakeApi({
        [APPROVE]: refused(503, 'busy'),
        [`GET /api/payments/${ORDER}`]: ok(paymentDetails({ status })),
        'GET /api/accounts/me': ok(anAccount({ premium: status === 'APPROVED' })),
        'GET /api/plans': ok([aPlan()]),
      })
      const { wrapper } = await render(ApprovalFlow, { props, account: anAccount() })
      await vi.waitFor(() => expect(wrapper.get('h1').text()).toBe(title))
      expect(wrapper.text()).not.toContain('아직 확인하고 있어요')
      expect(wrapper.find('[data-testid="receipt"]').exists()).toBe(status === 'APPROVED')
      expect(api.calls(APPROVE)).toHaveLength(1)
    },
  )

  it('goes on confirming while the payment reads undecided, too', async () => {
    fakeApi({
      [APPROVE]: refused(503, 'busy'),
      [`GET /api/payments/${ORDER}`]: ok(paymentDetails({ status: 'UNKNOWN' })),
    })
    const { wrapper } = await render(ApprovalFlow, { props, account: anAccount() })
    await vi.waitFor(() => expect(wrapper.find('[data-testid="timeline"]').exists()).toBe(true))
    expect(wrapper.get('h1').text()).toBe('아직 확인하고 있어요')
  })
})
