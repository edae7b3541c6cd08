import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { fakeApi, ok } from '@/test/fakeApi'
import { aCuration } from '@/test/fixtures'
import { within } from '@/test/render'
import { useCurations } from './useCurations'

describe('useCurations', () => {
  it('fetches the free programmes in the chosen language', async () => {
    const english = aCuration({ title: 'On a rainy evening' })
    const api = fakeApi({ 'GET /api/curations': [ok([aCuration()]), ok([english])] })
    const { result } = await within(useCurations)
    expect(result.data.value?.[0]?.title).toBe('비 오는 저녁에')
    await chooseLanguage('en')
    await flushPromises()
    expect(result.data.value?.[0]?.title).toBe('On a rainy evening')
    expect(api.sent[1]?.headers['Accept-Language']).toBe('en')
  })
})
