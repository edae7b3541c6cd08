import { describe, expect, it } from 'vitest'
import { isEmail, isName, isPassword } from './rules'

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

  it.each([
    ['', false],
    ['  ', false],
    ['김', true],
    ['x'.repeat(40), true],
    ['x'.repeat(41), false],
    ['👩‍🎤', true],
    ['\u200e김', true],
    ['\u200b', false],
    ['\ufeff', false],
    ['\u3164', false],
    ['\u2800', false],
    ['\u200e', false],
    [' \u115f\u1160\uffa0\u00ad\u0301\ufe0f\u{1d159} ', false],
  ])('takes %s as a name: %s', (text, good) => expect(isName(text)).toBe(good))
})
