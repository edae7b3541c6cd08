/** Reads an amount as people type it, such as `39,000원`. Null where it is empty, NaN where it is no whole won. */
export function wholeWon(typed: string): number | null {
  const digits = typed.replace(/[,\s원₩]/g, '')
  if (digits === '') return null
  return /^\d{1,12}$/.test(digits) ? Number(digits) : NaN
}
