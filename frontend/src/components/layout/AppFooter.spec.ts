import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import AppFooter from './AppFooter.vue'

describe('AppFooter', () => {
  it('is a named landmark that says who handles payments', async () => {
    const { wrapper } = await render(AppFooter)
    expect(wrapper.element.tagName).toBe('FOOTER')
    expect(wrapper.attributes('aria-label')).toBe('바닥글')
    expect(wrapper.text()).toContain('카카오페이')
  })
})
