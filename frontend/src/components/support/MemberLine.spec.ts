import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import { aSupportMember } from '@/test/supportFixtures'
import MemberLine from './MemberLine.vue'

describe('MemberLine', () => {
  it('shows who the member is, and whether the account is open and premium', async () => {
    const { wrapper } = await render(MemberLine, { props: { member: aSupportMember() } })
    const facts = () => wrapper.findAll('b, span').map((fact) => fact.text())
    expect(facts()).toEqual(['김하늘', 'haneul@example.com', '회원 번호 7', '프리미엄'])
    await wrapper.setProps({ member: aSupportMember({ active: false, premium: false }) })
    expect(facts().slice(-2)).toEqual(['탈퇴', '무료'])
  })

  it('shows until when premium lasts', async () => {
    const member = aSupportMember({ premiumUntil: '2026-12-31T14:59:59Z' })
    const { wrapper } = await render(MemberLine, { props: { member } })
    expect(wrapper.text()).toContain('프리미엄 2026년 12월 31일까지')
  })
})
