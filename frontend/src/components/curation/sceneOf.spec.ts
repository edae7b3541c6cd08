import { describe, expect, it } from 'vitest'
import { sceneOf } from './sceneOf'

describe('sceneOf', () => {
  it('gives each programme of a page a still of its own', () => {
    const premium = [
      'families-at-the-table',
      'women-behind-the-camera',
      'the-city-after-dark',
      'memory-and-time',
    ]
    expect(new Set(premium.map(sceneOf))).toEqual(new Set([0, 1, 2, 3]))
    expect(sceneOf('the-city-after-dark'), 'a lit window at night').toBe(1)
  })
})
