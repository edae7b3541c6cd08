import { describe, expect, it } from 'vitest'
import { wholeWon } from './wholeWon'

describe('wholeWon', () => {
  it.each([
    ['39000', 39_000],
    ['39,000원', 39_000],
    ['₩ 39,000 ', 39_000],
    ['0', 0],
    ['', null],
    [' ', null],
    ['-1', NaN],
    ['10.5', NaN],
    ['1e9', NaN],
    ['a lot', NaN],
    ['9'.repeat(13), NaN],
  ])('reads "%s" as %s', (typed, won) => {
    expect(wholeWon(typed)).toBe(won)
  })
})
