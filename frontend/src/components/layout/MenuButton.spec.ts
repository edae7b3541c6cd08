import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import MenuButton from './MenuButton.vue'

describe('MenuButton', () => {
  it('opens the menu on demand', async () => {
    const { wrapper } = await render(MenuButton)
    const button = wrapper.get('button')
    expect(button.attributes('aria-expanded')).toBe('false')
    expect(document.querySelector('[role="dialog"]')).toBeNull()
    await button.trigger('click')
    await expect
      .poll(() => document.querySelector('[role="dialog"]'), { timeout: 10_000 })
      .not.toBeNull()
    expect(button.attributes('aria-expanded')).toBe('true')
  })
})
