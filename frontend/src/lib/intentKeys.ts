import { eraseTab, eraseTabs, readTab, writeTab } from './tabStorage'

const PREFIX = 'moviecurators.key.'
const SHAPE = /^[A-Za-z0-9_-]{8,64}$/

/**
 * The idempotency key of something that the member wants. It durations the same, across clicks and
 * reloads, until the server has answered, so that however often it is sent it is done once. The key is
 * random and the name is no secret: neither tells what was sent with it.
 */
export function keyOf(intention: string): string {
  const kept = readTab(PREFIX + intention)
  if (kept !== null && SHAPE.test(kept)) return kept
  const key = newKey()
  writeTab(PREFIX + intention, key)
  return key
}

/** The server has answered: the next time is another. */
export function forgetKey(intention: string): void {
  eraseTab(PREFIX + intention)
}

/** Whatever the member wanted: it is somebody else's turn. */
export function forgetKeys(): void {
  eraseTabs(PREFIX)
}

/** `randomUUID` exists on secure origins only; a developer's plain address has just the bytes. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
