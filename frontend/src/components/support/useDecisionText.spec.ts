import { describe, expect, it } from 'vitest'
import { aDecision } from '@/test/supportFixtures'
import { useDecisionText } from './useDecisionText'

describe('useDecisionText', () => {
  const { summary, effect } = useDecisionText()

  it('tells what a refund is, and what it leads to', () => {
    expect(summary(aDecision())).toBe('환불 39,000원 · 프리미엄 종료')
    expect(effect(aDecision())).toBe('39,000원을 환불하고 프리미엄을 바로 종료해요.')
    const part = aDecision({ amount: 1000, endsAccess: false })
    expect(summary(part)).toBe('환불 1,000원 · 프리미엄 유지')
    expect(effect(part)).toContain('그대로 유지해요')
  })

  it('tells of the others', () => {
    const closed = aDecision({ action: 'CLOSE', endsAccess: null })
    expect(summary(closed)).toBe('결제 없이 종료')
    expect(effect(closed)).toContain('다시 결제할 수 있어요')
  })
})
