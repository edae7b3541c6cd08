import { describe, expect, it } from 'vitest'
import { endOfDay } from './seoulDay'

describe('endOfDay', () => {
  it('is the last second of the day in Seoul, wherever the browser is', () => {
    expect(endOfDay('2026-11-30')).toBe('2026-11-30T14:59:59.000Z')
    expect(endOfDay('2026-12-31')).toBe('2026-12-31T14:59:59.000Z')
  })
})
