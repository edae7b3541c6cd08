import { describe, expect, it, vi } from 'vitest'
import { render } from '@/test/render'
import BaseButton from './BaseButton.vue'

describe('BaseButton', () => {
  it('is a button that does not submit by accident', async () => {
    const { wrapper } = await render(BaseButton, { slots: { default: 'go' } })
    expect(wrapper.element.tagName).toBe('BUTTON')
    expect(wrapper.attributes('type')).toBe('button')
    expect(wrapper.text()).toBe('go')
  })

  it('ignores clicks while it is busy, and keeps the focus', async () => {
    const clicked = vi.fn()
    const { wrapper } = await render(BaseButton, { props: { isBusy: true, onClick: clicked } })
    await wrapper.trigger('click')
    expect(clicked).not.toHaveBeenCalled()
    expect(wrapper.attributes('aria-disabled')).toBe('true')
    expect(wrapper.attributes()).not.toHaveProperty('disabled')
    await wrapper.setProps({ isBusy: false })
    await wrapper.trigger('click')
    expect(clicked).toHaveBeenCalledOnce()
    expect(wrapper.attributes('aria-disabled')).toBeUndefined()
  })

  it('is a link with `to`', async () => {
    const { wrapper } = await render(BaseButton, { props: { to: '/curations' } })
    expect(wrapper.element.tagName).toBe('A')
    expect(wrapper.attributes('href')).toBe('/curations')
    expect(wrapper.attributes('type')).toBeUndefined()
  })
})
