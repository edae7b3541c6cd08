import { describe, expect, it } from 'vitest'
import { isEmail, isPassword } from './rules'

describe('rules', () => {
  it.each([
    ['a@b.kr', true],
    [' a@b.kr ', true],
    ['a@b', false],
    ['a b@c.kr', false],
    ['', false],
    [`a@${'a.'.repeat(130)}b`, false],
  ])('takes %s as an email: %s', (text, good) => expect(isEmail(text)).toBe(good))

  it.each([
    [7, false],
    [8, true],
    [72, true],
    [73, false],
  ])('takes a password of %d characters: %s', (length, good) =>
    expect(isPassword('x'.repeat(length))).toBe(good),
  )
})
