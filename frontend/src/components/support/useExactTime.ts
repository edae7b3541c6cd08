import { useText } from '@/i18n'
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

const TENTH = 100
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Formats times and spans to the millisecond, in Korean time. */
export function useExactTime() {
  const { t } = useText()
  const s = useSupportText()

  /** For example 2026-11-22 18:03:11.132. English names the time zone. */
  function instant(at: string): string {
    return t('common.seoulTime', { time: EXACT.format(new Date(at)).replace(',', '.') })
  }

  /** For example 2026-11-22 18:03. */
  function minute(at: string): string {
    return t('common.seoulTime', { time: EXACT.format(new Date(at)).slice(0, 16) })
  }

  /** At most two units. Truncates: rounding could show 60 seconds. */
  function span(millis: number): string {
    const whole = (unit: number, within = Infinity) => Math.floor((millis % within) / unit)
    if (millis >= DAY) return s('days', { days: whole(DAY), hours: whole(HOUR, DAY) })
    if (millis >= HOUR) return s('hours', { hours: whole(HOUR), minutes: whole(MINUTE, HOUR) })
    if (millis < MINUTE) return s('seconds', { seconds: (millis / SECOND).toFixed(3) })
    const seconds = (whole(TENTH, MINUTE) / 10).toFixed(1)
    return s('minutes', { minutes: whole(MINUTE), seconds })
  }

  /** A wait in round numbers: seconds only for the first minute. */
  function wait(millis: number): string {
    if (millis >= HOUR) return span(millis)
    const [key, unit] =
      millis >= MINUTE ? (['wholeMinutes', MINUTE] as const) : (['wholeSeconds', SECOND] as const)
    return s(key, { count: Math.floor(millis / unit) })
  }

  return { instant, minute, span, wait }
}
