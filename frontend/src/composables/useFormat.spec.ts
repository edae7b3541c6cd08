import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { useFormat } from './useFormat'

// The tests run in the time zone of New York: only Korean time must be seen.
const LATE_IN_SEOUL = '2026-11-22T15:04:40Z'

describe('useFormat', () => {
  it('writes as Koreans do', () => {
    const { won, date, moment, clock } = useFormat()
    expect(won(39000)).toBe('39,000원')
    expect(date(LATE_IN_SEOUL)).toBe('2026년 11월 23일')
    expect(moment(LATE_IN_SEOUL)).toBe('2026년 11월 23일 00:04')
    expect(clock(LATE_IN_SEOUL)).toBe('00:04')
  })

  it('writes English, and says that the time is Korean', async () => {
    await chooseLanguage('en')
    const { won, date, moment, clock } = useFormat()
    expect(won(39000)).toBe('₩39,000')
    expect(date(LATE_IN_SEOUL)).toBe('23 November 2026')
    expect(moment(LATE_IN_SEOUL)).toBe('23 November 2026 at 00:04 KST')
    expect(clock(LATE_IN_SEOUL)).toBe('00:04 KST')
  })
})
