import { describe, expect, it } from 'vitest'
import { aSupportMember } from '@/test/fixtures'
import { render } from '@/test/render'
import MemberLine from './MemberLine.vue'

describe('MemberLine', () => {
  it('shows who the member is, and whether the account is open and premium', async () => {
    const { wrapper } = await render(MemberLine, { props: { member: aSupportMember() } })
    expect(wrapper.text()).toContain('김하늘')
    expect(wrapper.text()).toContain('haneul@example.com · 회원 번호 7 · 이용 중 · 프리미엄')
    await wrapper.setProps({ member: { ...aSupportMember(), active: false, premium: false } })
    expect(wrapper.text()).toContain('탈퇴 · 무료')
  })
})
