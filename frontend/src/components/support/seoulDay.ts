/** The middle of a day such as 2026-11-30 in Korea, to show which day it is. */
export function noonOf(day: string): string {
  return `${day}T12:00:00+09:00`
}

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' })

/** The day in Korea that an instant is in, such as 2026-11-30. */
export function dayOf(instant: string): string {
  return DAY.format(new Date(instant))
}

/** The last second of a day such as 2026-11-30 in Korea: wherever it is shown, it is still that day. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59+09:00`).toISOString()
}
