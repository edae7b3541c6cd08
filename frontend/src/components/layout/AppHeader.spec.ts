import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import AppHeader from './AppHeader.vue'

describe('AppHeader', () => {
  it('is a landmark with a way home', async () => {
    const { wrapper } = await render(AppHeader)
    expect(wrapper.element.tagName).toBe('HEADER')
    expect(wrapper.get('a').attributes()).toMatchObject({
      href: '/',
      'aria-label': '무비큐레이터스 홈',
    })
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
