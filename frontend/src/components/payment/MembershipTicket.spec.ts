import { describe, expect, it } from 'vitest'
import { anAccount } from '@/test/fixtures'
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
})
