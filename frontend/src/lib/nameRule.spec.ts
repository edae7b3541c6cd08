import { describe, expect, it } from 'vitest'
import { isName } from './nameRule'

describe('the rule for names', () => {
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
