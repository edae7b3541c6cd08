import { describe, expect, it } from 'vitest'
import { filterFrom, pageFrom } from './listQuery'

describe('filterFrom', () => {
  it('takes what a filter knows, and the first of several', () => {
    expect(filterFrom({ actor: '1', action: ['REFUNDED', 'CLOSED'], page: '2', from: '' })).toEqual(
      {
        actor: '1',
        action: 'REFUNDED',
      },
    )
  })
})

describe('pageFrom', () => {
  it.each([
    [undefined, 0],
    ['1', 0],
    ['3', 2],
    ['2.7', 1],
    ['0', 0],
    ['-4', 0],
    ['many', 0],
  ])('takes %s for page %s, counted from 0', (page, index) => {
    expect(pageFrom(page === undefined ? {} : { page })).toBe(index)
  })

  it('names no page behind the last that the server shows', () => {
    expect(pageFrom({ page: '9999' })).toBe(400)
  })
})
