/** Checks of the forms. The server repeats and extends them. */
export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 72
export const EMAIL_MAX = 254

export function isEmail(text: string): boolean {
  return text.length <= EMAIL_MAX && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
}

export function isPassword(text: string): boolean {
  return text.length >= PASSWORD_MIN && text.length <= PASSWORD_MAX
}
