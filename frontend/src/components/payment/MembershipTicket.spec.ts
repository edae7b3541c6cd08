import { describe, expect, it } from 'vitest'
import type { Account } from '@/api/types'
import type { NextStep } from '@/payment/nextStep'
import { anAccount, aPayment, ORDER } from '@/test/fixtures'
import { render } from '@/test/render'
import MembershipTicket from './MembershipTicket.vue'

describe('MembershipTicket', () => {
  const show = async (step: NextStep, differs: Partial<Account> = {}) =>
    (await render(MembershipTicket, { props: { account: anAccount(differs), step } })).wrapper

  it('offers premium to a free member', async () => {
    const wrapper = await show({ kind: 'free' })
    expect(wrapper.get('[data-testid="membership-level"]').text()).toBe('무료 회원')
    expect(wrapper.get('a').attributes('href')).toBe('/#plan')
  })

  it('says how long a member is premium, and leads to the programmes', async () => {
    const wrapper = await show({ kind: 'premium' }, { premium: true })
    expect(wrapper.text()).toContain('평생 이용')
    expect(wrapper.get('a').attributes('href')).toBe('/curations/premium')
    const premiumUntil = '2027-01-31T15:00:00Z'
    const limited = await show({ kind: 'premium' }, { premium: true, premiumUntil })
    expect(limited.text()).toContain('2027년 2월 1일까지')
  })

  it.each([
    ['review', '담당자가 결제를 직접 확인하고 있어요. 보통 하루 안에 끝나고'],
    ['undecided', '결제 결과를 카카오페이에 확인하고 있어요. 보통 몇 분 안에 끝나고'],
  ] as const)(
    'says when and where to hear of a payment that is in %s, and sells nothing',
    async (kind, text) => {
      const wrapper = await show({ kind, payment: aPayment() })
      expect(wrapper.get('[data-testid="membership-level"]').text()).toBe('결제 확인 중')
      expect(wrapper.text()).toContain(text)
      expect(wrapper.text()).toContain('결과는 여기 내 멤버십에 나타나요')
      expect(wrapper.get('a').attributes('href')).toBe(`/membership/${ORDER}`)
    },
  )

  it('leads to an open payment, and says until when', async () => {
    const wrapper = await show({ kind: 'open', payment: aPayment({ status: 'READY' }) })
    expect(wrapper.text()).toContain('18:18까지 이어서 결제할 수 있어요')
    expect(wrapper.get('a').text()).toBe('이어서 결제하기')
    expect(wrapper.get('a').attributes('href')).toBe(`/membership/${ORDER}`)
  })

  it('says to a premium member that a refund is on its way', async () => {
    const step = { kind: 'refundInProgress', payment: aPayment() } as const
    const wrapper = await show(step, { premium: true })
    expect(wrapper.get('[data-testid="membership-level"]').text()).toContain('프리미엄 회원')
    expect(wrapper.text()).toContain('환불을 진행하고 있어요')
    expect(wrapper.get('a').attributes('href')).toBe(`/membership/${ORDER}`)
  })

  it('says that money is on its way back, or has gone back', async () => {
    const refunding = await show({ kind: 'refunding', payment: aPayment() })
    expect(refunding.text()).toContain('결제하신 금액을 모두 돌려드리고 있어요')
    const refunded = await show({ kind: 'refunded' })
    expect(refunded.text()).toContain('환불이 완료되어 프리미엄이 종료됐어요')
    expect(refunded.get('a').attributes('href')).toBe('/#plan')
  })
})
