import { describe, expect, it, vi } from 'vitest'
import { forgetKey, forgetKeys, keyOf, newKey } from './intentKeys'

describe('the key of an intention', () => {
  it('durations the same until it is forgotten', () => {
    const key = keyOf('begin:PREMIUM')
    expect(keyOf('begin:PREMIUM')).toBe(key)
    forgetKey('begin:PREMIUM')
    expect(keyOf('begin:PREMIUM')).not.toBe(key)
  })

  it('has the form that the API takes', () => {
    expect(keyOf('begin:PREMIUM')).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
  })

  it('survives a reload', async () => {
    const key = keyOf('begin:PREMIUM')
    vi.resetModules()
    const reloaded = await import('./intentKeys')
    expect(reloaded.keyOf('begin:PREMIUM')).toBe(key)
  })

  it('is another for another intention', () => {
    expect(keyOf('begin:OTHER')).not.toBe(keyOf('begin:PREMIUM'))
  })

  it('durations the same where the browser forbids storage, for as long as the page lives', () => {
    const forbidden = () => {
      throw new Error('forbidden')
    }
    vi.stubGlobal('sessionStorage', {
      getItem: forbidden,
      setItem: forbidden,
      removeItem: forbidden,
      clear: () => {},
    })
    const key = keyOf('begin:PREMIUM')
    expect(keyOf('begin:PREMIUM')).toBe(key)
    forgetKeys()
    expect(keyOf('begin:PREMIUM')).not.toBe(key)
  })

  it('is made anew where the storage holds nonsense', () => {
    sessionStorage.setItem('moviecurators.key.begin:PREMIUM', 'no key\r\nX-Header: 1')
    expect(keyOf('begin:PREMIUM')).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
  })

  it('goes with all others when the member goes, and with nothing else', () => {
    const keys = [keyOf('begin:PREMIUM'), keyOf('sign-in')]
    sessionStorage.setItem('moviecurators.receipt.x', '{}')
    forgetKeys()
    expect([keyOf('begin:PREMIUM'), keyOf('sign-in')]).not.toEqual(keys)
    expect(sessionStorage.getItem('moviecurators.receipt.x')).toBe('{}')
  })

  it('can be made on an origin without randomUUID', () => {
    vi.stubGlobal('crypto', {
      getRandomValues: (bytes: Uint8Array) => bytes.fill(171),
    })
    expect(newKey()).toBe('ab'.repeat(16))
  })
})
