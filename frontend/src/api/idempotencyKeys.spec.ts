import { describe, expect, it, vi } from 'vitest'
import {
  forgetIdempotencyKey,
  forgetIdempotencyKeys,
  idempotencyKeyFor,
  newIdempotencyKey,
} from './idempotencyKeys'

describe('the key of an operation', () => {
  it('stays the same until it is forgotten', () => {
    const key = idempotencyKeyFor('start:PREMIUM')
    expect(idempotencyKeyFor('start:PREMIUM')).toBe(key)
    forgetIdempotencyKey('start:PREMIUM')
    expect(idempotencyKeyFor('start:PREMIUM')).not.toBe(key)
  })

  it('has the form that the API takes', () => {
    expect(idempotencyKeyFor('start:PREMIUM')).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
  })

  it('survives a reload', async () => {
    const key = idempotencyKeyFor('start:PREMIUM')
    vi.resetModules()
    const reloaded = await import('./idempotencyKeys')
    expect(reloaded.idempotencyKeyFor('start:PREMIUM')).toBe(key)
  })

  it('is another for another operation', () => {
    expect(idempotencyKeyFor('start:OTHER')).not.toBe(idempotencyKeyFor('start:PREMIUM'))
  })

  it('stays the same where the browser forbids storage, for as long as the page lives', () => {
    const forbidden = () => {
      throw new Error('forbidden')
    }
    vi.stubGlobal('sessionStorage', {
      getItem: forbidden,
      setItem: forbidden,
      removeItem: forbidden,
      clear: () => {},
    })
    const key = idempotencyKeyFor('start:PREMIUM')
    expect(idempotencyKeyFor('start:PREMIUM')).toBe(key)
    forgetIdempotencyKeys()
    expect(idempotencyKeyFor('start:PREMIUM')).not.toBe(key)
  })

  it('replaces a malformed key in the storage', () => {
    sessionStorage.setItem('moviecurators.key.start:PREMIUM', 'no key\r\nX-Header: 1')
    expect(idempotencyKeyFor('start:PREMIUM')).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
  })

  it('goes with all others when the member goes, and with nothing else', () => {
    const keys = [idempotencyKeyFor('start:PREMIUM'), idempotencyKeyFor('sign-in')]
    sessionStorage.setItem('moviecurators.receipt.x', '{}')
    forgetIdempotencyKeys()
    expect([idempotencyKeyFor('start:PREMIUM'), idempotencyKeyFor('sign-in')]).not.toEqual(keys)
    expect(sessionStorage.getItem('moviecurators.receipt.x')).toBe('{}')
  })

  it('can be made on an origin without randomUUID', () => {
    vi.stubGlobal('crypto', {
      getRandomValues: (bytes: Uint8Array) => bytes.fill(171),
    })
    expect(newIdempotencyKey()).toBe('ab'.repeat(16))
  })
})
