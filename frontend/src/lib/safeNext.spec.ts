import { describe, expect, it } from 'vitest'
import { safeNext } from './safeNext'

describe('safeNext', () => {
  it.each(['/membership', '/#plan', '/curations?a=1#b'])('follows %s', (next) =>
    expect(safeNext(next)).toBe(next),
  )

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    'javascript:alert(1)',
    '',
    undefined,
    ['/a', '/b'],
  ])('does not follow %s', (next) => expect(safeNext(next, '/home')).toBe('/home'))
})
