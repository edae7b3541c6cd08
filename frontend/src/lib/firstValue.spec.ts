import { describe, expect, it } from 'vitest'
import { firstValue } from './firstValue'

describe('firstValue', () => {
  it.each([
    ['a', 'a'],
    ['', ''],
    [['a', 'b'], 'a'],
    [[null, 'b'], null],
    [[], null],
    [null, null],
    [undefined, null],
  ])('reads %j as %j', (parameter, value) => expect(firstValue(parameter)).toBe(value))
})
