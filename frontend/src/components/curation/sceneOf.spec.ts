import { describe, expect, it } from 'vitest'
import { sceneOf } from './sceneOf'

describe('sceneOf', () => {
  it('is the same for the same programme, and one of four', () => {
    const slugs = ['for-a-rainy-evening', 'memory-and-time', 'the-city-after-dark', 'a'.repeat(60)]
    for (const slug of slugs) {
      expect(sceneOf(slug)).toBe(sceneOf(slug))
      expect([0, 1, 2, 3]).toContain(sceneOf(slug))
    }
  })
})
