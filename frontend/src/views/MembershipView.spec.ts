import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { deferred, fakeApi, ok } from '@/test/fakeApi'
import { anAccount, aPayment } from '@/test/fixtures'
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
})
