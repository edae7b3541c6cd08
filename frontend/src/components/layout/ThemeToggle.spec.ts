import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import ThemeToggle from './ThemeToggle.vue'

describe('ThemeToggle', () => {
  it('names what it will do, and does it', async () => {
    const { wrapper } = await render(ThemeToggle)
    const button = wrapper.get('button')
    const labels: Record<string, string> = {
      light: '어두운 화면으로 바꾸기',
      dark: '밝은 화면으로 바꾸기',
    }
    for (let click = 0; click < 2; click++) {
      await button.trigger('click')
      const { theme = '' } = document.documentElement.dataset
      expect(button.attributes('aria-label')).toBe(labels[theme])
      expect(button.attributes('title')).toBe(labels[theme])
    }
  })
})
