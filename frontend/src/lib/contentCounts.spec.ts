import { describe, expect, it } from 'vitest'
import { contentCounts } from './contentCounts'

describe('contentCounts', () => {
  it('counts programmes and their films', () => {
    const contents = [{ filmCount: 4 }, { filmCount: 6 }]
    expect(contentCounts(contents)).toEqual({ programs: 2, films: 10 })
  })

  it('counts nothing before there is an answer', () => {
    expect(contentCounts(null)).toEqual({ programs: 0, films: 0 })
  })
})
