import { describe, expect, it } from 'vitest'
import { anAccount, aPayment, ORDER } from '@/test/fixtures'
import { render } from '@/test/render'
import MembershipTicket from './MembershipTicket.vue'

describe('MembershipTicket', () => {
  const show = async (differs = {}) =>
    (await render(MembershipTicket, { props: { account: anAccount(differs) } })).wrapper

  it('offers premium to a free member', async () => {
    const wrapper = await show()
    expect(wrapper.get('[data-testid="membership-level"]').text()).toBe('무료 회원')
    expect(wrapper.get('a').attributes('href')).toBe('/#plan')
  })

  it('says how long a member is premium, and leads to the programmes', async () => {
    const wrapper = await show({ premium: true })
    expect(wrapper.text()).toContain('평생 이용')
    expect(wrapper.get('a').attributes('href')).toBe('/curations/premium')
    const premiumUntil = '2027-01-31T15:00:00Z'
    expect((await show({ premium: true, premiumUntil })).text()).toContain('2027년 2월 1일까지')
  })

  it.each([
    ['IN_REVIEW', '담당자가 결제를 직접 확인하고 있어요. 보통 하루 안에 끝나고'],
    ['UNKNOWN', '결제 결과를 카카오페이에 확인하고 있어요. 보통 몇 분 안에 끝나고'],
  ] as const)(
    'says when and where to hear of a payment that is %s, and sells nothing',
    async (status, text) => {
      const props = { account: anAccount(), pending: aPayment({ status }) }
      const { wrapper } = await render(MembershipTicket, { props })
      expect(wrapper.get('[data-testid="membership-level"]').text()).toBe('결제 확인 중')
      expect(wrapper.text()).toContain(text)
      expect(wrapper.text()).toContain('결과는 여기 내 멤버십에 나타나요')
      expect(wrapper.get('a').attributes('href')).toBe(`/membership/${ORDER}`)
    },
  )

  it('stays premium whatever is pending', async () => {
    const props = {
      account: anAccount({ premium: true }),
      pending: aPayment({ status: 'IN_REVIEW' }),
    }
    const { wrapper } = await render(MembershipTicket, { props })
    expect(wrapper.get('a').attributes('href')).toBe('/curations/premium')
  })
})
