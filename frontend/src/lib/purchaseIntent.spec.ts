import { describe, expect, it, vi } from 'vitest'
import { dropIntent, intentKey } from './purchaseIntent'

describe('the key of a purchase', () => {
  it('stays the same until it is dropped', () => {
    expect(intentKey('PREMIUM')).toBe(intentKey('PREMIUM'))
  })

  it('has the form that the API takes', () => {
    expect(intentKey('PREMIUM')).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
  })

  it('survives a reload', () => {
    const key = intentKey('PREMIUM')
    expect(sessionStorage.getItem('moviecurators.purchase')).toContain(key)
  })

  it('is another for another plan', () => {
    const key = intentKey('PREMIUM')
    expect(intentKey('OTHER')).not.toBe(key)
  })

  it('is a new one after it was dropped', () => {
    const key = intentKey('PREMIUM')
    dropIntent()
    expect(intentKey('PREMIUM')).not.toBe(key)
  })

  it('starts anew where the storage holds nonsense', () => {
    sessionStorage.setItem('moviecurators.purchase', '{"key":7')
    expect(intentKey('PREMIUM')).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
  })

  it('can be made on an origin without randomUUID', () => {
    vi.stubGlobal('crypto', {
      getRandomValues: (bytes: Uint8Array) => bytes.fill(171),
    })
    expect(intentKey('PREMIUM')).toBe('ab'.repeat(16))
  })
})
