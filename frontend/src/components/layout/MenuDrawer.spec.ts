import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import MenuDrawer from './MenuDrawer.vue'

describe('MenuDrawer', () => {
  const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]')

  it('holds the pages and the account', async () => {
    await render(MenuDrawer, { props: { open: true } })
    expect(dialog()?.textContent).toContain('메뉴')
    expect(dialog()?.querySelector('a[href="/membership"]')?.textContent).toContain('내 멤버십')
    expect(dialog()?.querySelector('a[href="/sign-in"]')).not.toBeNull()
  })

  it('closes by its button', async () => {
    const { wrapper } = await render(MenuDrawer, { props: { open: true } })
    dialog()?.querySelector<HTMLElement>('[aria-label="닫기"]')?.click()
    await flushPromises()
    expect(wrapper.emitted('update:open')).toEqual([[false]])
  })

  it('closes when the page changes', async () => {
    const { wrapper, router } = await render(MenuDrawer, { props: { open: true } })
    await router.push('/?changed')
    expect(wrapper.emitted('update:open')).toEqual([[false]])
  })
})
