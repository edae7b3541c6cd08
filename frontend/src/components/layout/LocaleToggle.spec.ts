import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import * as language from '@/i18n'
import { useAnnouncer } from '@/stores/announcer'
import { fakeApi, noAnswer } from '@/test/fakeApi'
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

  it('says that it cannot, offline, and stays in the language', async () => {
    fakeApi({ 'HEAD /boot.js': noAnswer() })
    vi.spyOn(language, 'chooseLanguage').mockRejectedValue(new TypeError('Failed to fetch'))
    const { wrapper } = await render(LocaleToggle)
    await wrapper.get('button').trigger('click')
    await flushPromises()
    expect(useAnnouncer().shown).toContain('연결되지 않았어요')
    expect(wrapper.get('button').text()).toBe('English')
  })
})
