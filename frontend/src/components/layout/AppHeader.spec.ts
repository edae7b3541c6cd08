import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { render } from '@/test/render'
import AppHeader from './AppHeader.vue'

describe('AppHeader', () => {
  it('is a landmark with a way home', async () => {
    const { wrapper } = await render(AppHeader)
    expect(wrapper.element.tagName).toBe('HEADER')
    expect(wrapper.get('a').attributes()).toMatchObject({
      href: '/',
    })
  })

  // Whoever speaks to the browser says what is seen.
  it.each(['ko', 'en'] as const)('names the logo with its visible text (%s)', async (locale) => {
    await chooseLanguage(locale)
    const { wrapper } = await render(AppHeader)
    expect(wrapper.get('a').attributes('aria-label')).toContain('MovieCurators')
  })

  it('holds the pages, the toggles, the account and the menu', async () => {
    const { wrapper } = await render(AppHeader)
    expect(wrapper.get('nav').attributes('aria-label')).toBe('주 메뉴')
    expect(wrapper.findAll('nav a')).toHaveLength(3)
    expect(wrapper.find('button[lang="en"]').exists()).toBe(true)
    expect(wrapper.find('a[href="/sign-in"]').exists()).toBe(true)
    expect(wrapper.find('button[aria-haspopup="dialog"]').exists()).toBe(true)
  })
})
