/** Checks of the sign-up form. The server repeats and extends them. */
export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 72
export const NAME_MAX = 40
export const EMAIL_MAX = 254

/**
 * Characters that leave no ink: spaces, controls, marks without a base, fillers, an empty note
 * and empty Braille.
 */
const INVISIBLE = /[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u{1D159}\u2800]/gu

export function isEmail(text: string): boolean {
  return text.length <= EMAIL_MAX && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
}

export function isPassword(text: string): boolean {
  return text.length >= PASSWORD_MIN && text.length <= PASSWORD_MAX
}

export function isName(text: string): boolean {
  return text.trim().length <= NAME_MAX && text.replace(INVISIBLE, '') !== ''
}
