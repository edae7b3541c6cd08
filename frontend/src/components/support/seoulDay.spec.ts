import { describe, expect, it } from 'vitest'
import { dayOf, endOfDay } from './seoulDay'

describe('endOfDay', () => {
  it('is the last second of the day in Seoul, wherever the browser is', () => {
    expect(endOfDay('2026-11-30')).toBe('2026-11-30T14:59:59.000Z')
    expect(endOfDay('2026-12-31')).toBe('2026-12-31T14:59:59.000Z')
  })
})

describe('dayOf', () => {
  it('is the day in Seoul, wherever the browser is', () => {
    expect(dayOf(endOfDay('2026-11-30'))).toBe('2026-11-30')
    expect(dayOf('2026-11-30T15:00:00Z')).toBe('2026-12-01')
  })
})
