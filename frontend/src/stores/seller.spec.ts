import { describe, expect, it } from 'vitest'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { aSeller } from '@/test/refundFixtures'
import { useSeller } from './seller'
import { forgetStores } from './store'

describe('the seller', () => {
  it('is fetched once, however many ask', async () => {
    const api = fakeApi({ 'GET /api/seller': ok(aSeller()) })
    forgetStores()
    await Promise.all([useSeller().load(), useSeller().load()])
    await useSeller().load()
    expect(api.sent).toHaveLength(1)
    expect(useSeller().seller).toEqual(aSeller())
  })

  it('is asked for again where there was no answer', async () => {
    fakeApi({ 'GET /api/seller': [refused(503, 'busy'), ok(aSeller())] })
    forgetStores()
    await useSeller().load()
    expect(useSeller().seller).toBeNull()
    await useSeller().load()
    expect(useSeller().seller).toEqual(aSeller())
  })
})
