import { describe, expect, it, vi } from 'vitest'
import { eraseTab, readTab, survivesReload, writeTab } from './tabStorage'

describe('tabStorage', () => {
  it('reads what was written until it is erased', () => {
    writeTab('a', '1')
    expect(readTab('a')).toBe('1')
    eraseTab('a')
    expect(readTab('a')).toBeNull()
  })

  it('keeps it in memory where the browser forbids storage', () => {
    const forbidden = () => {
      throw new Error('forbidden')
    }
    vi.stubGlobal('sessionStorage', {
      getItem: forbidden,
      setItem: forbidden,
      removeItem: forbidden,
      clear: () => {},
    })
    writeTab('a', '1')
    expect(readTab('a')).toBe('1')
    expect(survivesReload()).toBe(false)
    eraseTab('a')
    expect(readTab('a')).toBeNull()
    expect(survivesReload()).toBe(true)
  })
})
