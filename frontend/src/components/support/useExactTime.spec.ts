import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { useExactTime } from './useExactTime'

describe('useExactTime', () => {
  it('shows instants in Korean time, to the millisecond; English names the zone', async () => {
    const { instant } = useExactTime()
    expect(instant('2026-11-22T15:04:40.123456Z')).toBe('2026-11-23 00:04:40.123')
    await chooseLanguage('en')
    expect(instant('2026-11-22T15:04:40.123456Z')).toBe('2026-11-23 00:04:40.123 KST')
  })

  it.each([
    [7, '0.007초', '0.007 s'],
    [59_999, '59.999초', '59.999 s'],
    [65_200, '1분 5.2초', '1 min 5.2 s'],
    [119_990, '1분 59.9초', '1 min 59.9 s'],
    [7_380_000, '2시간 3분', '2 h 3 min'],
    [90_000_000, '1일 1시간', '1 d 1 h'],
  ])('shows a span of %s ms', async (millis, korean, english) => {
    const { span } = useExactTime()
    expect(span(millis)).toBe(korean)
    await chooseLanguage('en')
    expect(span(millis)).toBe(english)
  })
})
