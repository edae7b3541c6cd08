/** Checks of the sign-up form. The server repeats and extends them. */
export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 72
export const NAME_MAX = 40

export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
}

export function isPassword(text: string): boolean {
  return text.length >= PASSWORD_MIN && text.length <= PASSWORD_MAX
}

export function isName(text: string): boolean {
  const { length } = text.trim()
  return length > 0 && length <= NAME_MAX
}
