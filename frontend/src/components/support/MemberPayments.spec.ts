import { describe, expect, it } from 'vitest'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { aPayment, aSupportMember, ORDER } from '@/test/fixtures'
import { render } from '@/test/render'
import MemberPayments from './MemberPayments.vue'

describe('MemberPayments', () => {
  const PAYMENTS = 'GET /api/support/payments?email=a%2Bb%40c.kr'
  const props = { email: 'a+b@c.kr' }

  it('shows the member, and links each payment', async () => {
    const payments = [aPayment({ status: 'UNKNOWN' })]
    fakeApi({ [PAYMENTS]: ok({ member: aSupportMember(), payments }) })
    const { wrapper } = await render(MemberPayments, { props })
    expect(wrapper.get('[data-testid="support-member"]').text()).toContain('haneul@example.com')
    expect(wrapper.get('li').text()).toContain('프리미엄 평생 이용권 · 39,000원')
    const link = wrapper.get('li a')
    expect(link.attributes('href')).toBe(`/support/${ORDER}`)
    expect(link.attributes('aria-label')).toBe(`자세히 보기: ${ORDER}, 확인 중`)
  })

  it('says that the member has no payments', async () => {
    fakeApi({ [PAYMENTS]: ok({ member: aSupportMember(), payments: [] }) })
    const { wrapper } = await render(MemberPayments, { props })
    expect(wrapper.text()).toContain('아직 결제한 적이 없어요')
    expect(wrapper.find('li').exists()).toBe(false)
  })

  it('says that nobody has the email', async () => {
    fakeApi({ [PAYMENTS]: refused(404, 'unknown-member') })
    const { wrapper } = await render(MemberPayments, { props })
    expect(wrapper.get('[role="status"]').text()).toBe('이 이메일로 가입한 회원이 없어요.')
    expect(wrapper.find('[role="alert"]').exists()).toBe(false)
    expect(wrapper.find('button').exists()).toBe(false)
  })

  it('offers a retry where it could not ask', async () => {
    fakeApi({ [PAYMENTS]: refused(503, 'busy') })
    const { wrapper } = await render(MemberPayments, { props })
    expect(wrapper.get('[role="alert"]').text()).toContain('불러오지 못했어요.')
    expect(wrapper.find('button').exists()).toBe(true)
  })
})
