import { describe, expect, it, vi } from 'vitest'
import { fakeApi, noAnswer, ok } from '@/test/fakeApi'
import { aSeller } from '@/test/refundFixtures'
import { render } from '@/test/render'
import AppFooter from './AppFooter.vue'

describe('AppFooter', () => {
  it('is a named landmark that says who sells, and who handles payments', async () => {
    fakeApi({ 'GET /api/seller': ok(aSeller()) })
    const { wrapper } = await render(AppFooter)
    expect(wrapper.element.tagName).toBe('FOOTER')
    expect(wrapper.attributes('aria-label')).toBe('바닥글')
    expect(wrapper.text()).toContain('카카오페이')
    await vi.waitFor(() => expect(wrapper.text()).toContain(aSeller().businessNumber))
  })

  it('is there without the seller too', async () => {
    const api = fakeApi({ 'GET /api/seller': noAnswer() })
    const { wrapper } = await render(AppFooter)
    await vi.waitFor(() => expect(api.sent).toHaveLength(1))
    expect(wrapper.text()).toContain('카카오페이')
    expect(wrapper.find('[data-testid="seller"]').exists()).toBe(false)
  })
})
