import { eraseTab, eraseTabs, readTab, writeTab } from '@/lib/tabStorage'

const PREFIX = 'moviecurators.key.'
const SHAPE = /^[A-Za-z0-9_-]{8,64}$/

/**
 * Returns the idempotency key of a named operation, such as `start:PREMIUM`. The key survives clicks and
 * reloads until the server answers, so the server performs the operation once. Neither the name nor the
 * random key reveals what was sent.
 */
export function idempotencyKeyFor(operation: string): string {
  const stored = readTab(PREFIX + operation)
  if (stored !== null && SHAPE.test(stored)) return stored
  const key = newIdempotencyKey()
  writeTab(PREFIX + operation, key)
  return key
}

/** Ends the operation: the next request with this name gets a new key. */
export function forgetIdempotencyKey(operation: string): void {
  eraseTab(PREFIX + operation)
}

/** Ends all operations of the member who signs out. */
export function forgetIdempotencyKeys(): void {
  eraseTabs(PREFIX)
}

/** Falls back to random bytes: browsers offer `randomUUID` on secure origins only. */
export function newIdempotencyKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
