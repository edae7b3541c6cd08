import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import LocaleToggle from './LocaleToggle.vue'

describe('LocaleToggle', () => {
  it('names the other language in that language, and switches to it and back', async () => {
    const { wrapper } = await render(LocaleToggle)
    const button = wrapper.get('button')
    expect([button.text(), button.attributes('lang')]).toEqual(['English', 'en'])
    await button.trigger('click')
    await expect.poll(() => document.documentElement.lang, { timeout: 10_000 }).toBe('en')
    expect([button.text(), button.attributes('lang')]).toEqual(['한국어', 'ko'])
    await button.trigger('click')
    await expect.poll(() => document.documentElement.lang, { timeout: 10_000 }).toBe('ko')
  })
})
