import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { makeRouter } from '@/router'
import { safeNext } from './safeNext'

/** Strings of the pieces that URLs are made of, besides any string at all. */
const anyNext = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc
    .array(fc.constantFrom(...'/\\.:@?#%&=[]|\t\n\0 a\u200B\uD800', '..', '%2f', '%zz', 'http:'))
    .map((pieces) => pieces.join('')),
)

describe('safeNext', () => {
  it.each(['/membership', '/#plan', '/curations?a=1#b'])('follows %s', (next) =>
    expect(safeNext(next)).toBe(next),
  )

  it.each([
    'https://evil.example/',
    '//',
    '//evil.example/',
    '//evil.example:port/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/.//evil.example/',
    '/a/..//evil.example/',
    'javascript:alert(1)',
    '',
    undefined,
    null,
    [],
  ])('does not follow %j', (next) => expect(safeNext(next, '/home')).toBe('/home'))

  it('takes the first of several', () => {
    expect(safeNext(['/a', '/b'], '/home')).toBe('/a')
    expect(safeNext(['//', '/b'], '/home')).toBe('/home')
  })

  it('never throws, and leads to a page of this site whatever it is given', () => {
    const { resolve } = makeRouter(createMemoryHistory())
    const isSafe = (next: string) => {
      for (const given of [next, `/${next}`, `//${next}`]) {
        const path = safeNext(given)
        expect(path).toMatch(/^\/(?![/\\])/)
        expect(new URL(path, location.origin).origin).toBe(location.origin)
        expect(safeNext(path)).toBe(path)
        expect(resolve(path).matched).toHaveLength(1)
      }
    }
    fc.assert(fc.property(anyNext, isSafe), { numRuns: 2000 })
  })
})
