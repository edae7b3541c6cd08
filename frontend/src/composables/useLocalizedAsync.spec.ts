import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { within } from '@/test/render'
import { useLocalizedAsync } from './useLocalizedAsync'

describe('useLocalizedAsync', () => {
  it('fetches at once, and again with each language', async () => {
    const fetch = vi.fn(async () => document.documentElement.lang)
    const { result } = await within(() => useLocalizedAsync(fetch))
    expect(result.data.value).toBe('ko')
    await chooseLanguage('en')
    await flushPromises()
    expect(result.data.value).toBe('en')
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it('stops with its component', async () => {
    const fetch = vi.fn(async () => '')
    const { wrapper } = await within(() => useLocalizedAsync(fetch))
    wrapper.unmount()
    await chooseLanguage('en')
    await flushPromises()
    expect(fetch).toHaveBeenCalledOnce()
  })
})
