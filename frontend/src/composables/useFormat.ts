import { useText } from '@/i18n'

/** Korean time on a 24-hour clock, because engines differ in how they write 오전 and 오후. */
const KOREAN = { timeZone: 'Asia/Seoul', hourCycle: 'h23' } as const

/** Formats money and times in the member's language. Times are Korean time. */
export function useFormat() {
  const { t, locale } = useText()
  const tag = () => (locale.value === 'en' ? 'en-GB' : 'ko-KR')

  /** Whole won: 39,000원, ₩39,000. */
  function won(amount: number): string {
    if (locale.value === 'ko') return `${new Intl.NumberFormat('ko-KR').format(amount)}원`
    const style = { style: 'currency', currency: 'KRW', currencyDisplay: 'narrowSymbol' } as const
    return new Intl.NumberFormat('en-GB', style).format(amount)
  }

  function date(instant: string): string {
    const style = { dateStyle: 'long', ...KOREAN } as const
    return new Intl.DateTimeFormat(tag(), style).format(new Date(instant))
  }

  /** Date and time of day. English names the time zone. */
  function moment(instant: string): string {
    const style = { dateStyle: 'long', timeStyle: 'short', ...KOREAN } as const
    const time = new Intl.DateTimeFormat(tag(), style).format(new Date(instant))
    return t('common.seoulTime', { time })
  }

  function clock(instant: string): string {
    const style = { timeStyle: 'short', ...KOREAN } as const
    const time = new Intl.DateTimeFormat(tag(), style).format(new Date(instant))
    return t('common.seoulTime', { time })
  }

  return { won, date, moment, clock }
}
