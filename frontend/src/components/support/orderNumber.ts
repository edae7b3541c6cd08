/** What a person means as an order number: two groups of four signs, with MC before them or a hyphen between. */
const SHAPE = /^(MC[\s-]*|(?=\w+-))([A-Z0-9]{4})[\s-]+([A-Z0-9]{4})$/

/** Their order gives the values of the check sign. */
const SIGNS = '23456789ACDFGHJKMNPQRTVWXY'

/**
 * Whether somebody meant an order number and typed it wrong, which its check sign tells. Names, with a
 * number or without, and the codes of orders are none. Without MC, what has two signs that are in no order
 * number is a name, such as user-2024.
 */
export function isMistypedNumber(typed: string): boolean {
  const [, prefix, first, second] = SHAPE.exec(typed.trim().toUpperCase()) ?? []
  if (first === undefined || second === undefined || !/\d/.test(first + second)) return false
  const foreign = [...(first + second)].filter((sign) => !SIGNS.includes(sign))
  if (!prefix && foreign.length > 1) return false
  return checkSign(first + second.slice(0, -1)) !== second.at(-1)
}

/** ISO 7064, MOD 27,26, as the server computes it; null where a sign is in no order number. */
function checkSign(body: string): string | null {
  const radix = SIGNS.length
  let product = radix
  for (const sign of body) {
    const value = SIGNS.indexOf(sign)
    if (value < 0) return null
    product = (2 * ((product + value) % radix || radix)) % (radix + 1)
  }
  return SIGNS[(radix + 1 - product) % radix] ?? null
}

/** Doubts what is mistyped once: whoever means it repeats it. */
export function doubtOnce(): (typed: string) => boolean {
  let doubted = ''
  return (typed) => {
    if (typed === doubted || !isMistypedNumber(typed)) return false
    doubted = typed
    return true
  }
}
