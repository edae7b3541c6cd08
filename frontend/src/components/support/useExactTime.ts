import { useSupportText } from './useSupportText'

const EXACT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Seoul',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
})

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Times and spans to the millisecond, in Korean time. */
export function useExactTime() {
  const t = useSupportText()

  /** 2026-11-22 18:03:11.132 */
  function instant(at: string): string {
    return EXACT.format(new Date(at)).replace(',', '.')
  }

  /** In two units at most. */
  function span(millis: number): string {
    const whole = (unit: number, within = Infinity) => Math.floor((millis % within) / unit)
    if (millis >= DAY) return t('days', { days: whole(DAY), hours: whole(HOUR, DAY) })
    if (millis >= HOUR) return t('hours', { hours: whole(HOUR), minutes: whole(MINUTE, HOUR) })
    const seconds = ((millis % MINUTE) / SECOND).toFixed(millis >= MINUTE ? 1 : 3)
    return millis >= MINUTE
      ? t('minutes', { minutes: whole(MINUTE), seconds })
      : t('seconds', { seconds })
  }

  return { instant, span }
}
