import { eraseTab, readTab, writeTab } from './tabStorage'

const KEY = 'moviecurators.purchase'

interface Intent {
  planCode: string
  key: string
}

/**
 * The idempotency key of buying this plan. It stays the same, across clicks and reloads, until the
 * server has answered, so that however often it is sent only one payment can come of it.
 */
export function intentKey(planCode: string): string {
  const open = read()
  if (open?.planCode === planCode) return open.key
  const key = newKey()
  write({ planCode, key })
  return key
}

/** Forgets the intention: the next purchase is a new one. */
export function dropIntent(): void {
  eraseTab(KEY)
}

function read(): Intent | null {
  try {
    const intent = JSON.parse(readTab(KEY) ?? 'null') as Partial<Intent> | null
    return typeof intent?.key === 'string' && typeof intent.planCode === 'string'
      ? { planCode: intent.planCode, key: intent.key }
      : null
  } catch {
    return null
  }
}

function write(intent: Intent): void {
  writeTab(KEY, JSON.stringify(intent))
}

/** `randomUUID` exists on secure origins only; a developer's plain address has just the bytes. */
function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
