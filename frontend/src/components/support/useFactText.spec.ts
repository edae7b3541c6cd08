import { describe, expect, it } from 'vitest'
import type { AuditFact } from '@/api/types'
import { chooseLanguage } from '@/i18n'
import { useFactText } from './useFactText'

describe('useFactText', () => {
  const text = useFactText()

  it.each<[AuditFact['kind'], string | null, string, string]>([
    ['WORK_LIST', null, '할 일 목록', 'work list'],
    ['NAME', '김하늘', '이름: 김하늘', 'name: 김하늘'],
    ['AMOUNT', '39000', '금액: 39,000원', 'amount: ₩39,000'],
    ['STATUS', 'IN_REVIEW', '상태: 담당자 확인 중', 'state: With our team'],
    ['DAY', '2026-11-30', '결제 시작일: 2026년 11월 30일', 'day started: 30 November 2026'],
    ['PREMIUM_UNTIL', '2026-12-31T14:59:59Z', '2026년 12월 31일까지', 'until 31 December 2026'],
    ['ACTION', 'READ_CASE', '작업: 결제 열람', 'action: Read a case'],
    ['DECISION', 'CLOSE', '결제 없이 종료', 'Close as unpaid'],
  ])('says %s %s in words', async (kind, value, korean, english) => {
    expect(text({ kind, value })).toBe(korean)
    await chooseLanguage('en')
    expect(text({ kind, value })).toBe(english)
  })
})
