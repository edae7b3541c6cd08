/** The check of a name, which only the sign-up form needs. The server repeats and extends it. */
export const NAME_MAX = 40

/**
 * Characters that leave no ink: spaces, controls, marks without a base, fillers, an empty note
 * and empty Braille.
 */
const INVISIBLE = /[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u{1D159}\u2800]/gu

export function isName(text: string): boolean {
  return text.trim().length <= NAME_MAX && text.replace(INVISIBLE, '') !== ''
}
