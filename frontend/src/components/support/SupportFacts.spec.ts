import { describe, expect, it } from 'vitest'
import type { PaymentAudit } from '@/api/types'
import { aSupportCase } from '@/test/supportFixtures'
import { render } from '@/test/render'
import SupportFacts from './SupportFacts.vue'

describe('SupportFacts', () => {
  const show = async (differs: Partial<PaymentAudit> = {}) => {
    const payment = { ...aSupportCase().payment, ...differs }
    const { wrapper } = await render(SupportFacts, { props: { payment } })
    const names = wrapper.findAll('dt').map((name) => name.text())
    const values = wrapper.findAll('dd').map((value) => value.text())
    return (name: string) => values[names.indexOf(name)]
  }

  it('shows the terms, the claim, the checks and the tokens', async () => {
    const fact = await show()
    expect(fact('상품')).toBe('프리미엄 평생 이용권 (PREMIUM_LIFETIME)')
    expect(fact('금액')).toBe('39,000원 (부가세 3,545원)')
    expect(fact('승인 시도')).toBe('1회, 마지막 처리 기한 2026-11-22 18:04:20.100')
    expect(fact('확인')).toBe('이 상태에서 0회, 다음 확인 예정 없음')
    expect(fact('결과를 알 수 없게 된 시각')).toBe('2026-11-22 18:04:20.232')
    expect(fact('돌아온 결제 토큰')).toBe('보관 0 · 거절 1 · 삭제 1')
  })

  it('shows the next check, and leaves out what never happened', async () => {
    const check = { checks: 2, nextCheckAt: '2026-11-22T09:05:00Z', lastUnknownAt: null }
    const fact = await show({ check, claim: { number: 0, leaseUntil: null } })
    expect(fact('확인')).toBe('이 상태에서 2회, 다음 확인 2026-11-22 18:05:00.000')
    expect(fact('결과를 알 수 없게 된 시각')).toBeUndefined()
    expect(fact('승인 시도')).toBe('아직 없음')
  })

  it('shows the approval and its source, where there is one', async () => {
    const fact = await show()
    expect(fact('근거')).toBe('주문 조회')
    expect(fact('결제 수단')).toBe('카카오페이 · 카드 · 신한카드 · 신용')
    expect(fact('금액 구성')).toContain('과세 35,455원 · 비과세 0원 · 부가세 3,545원')
    expect((await show({ approval: null }))('근거')).toBeUndefined()
  })
})
