import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import BaseButton from './BaseButton.vue'

describe('BaseButton', () => {
  it('is a button that does not submit by accident', async () => {
    const { wrapper } = await render(BaseButton, { slots: { default: 'go' } })
    expect(wrapper.element.tagName).toBe('BUTTON')
    expect(wrapper.attributes('type')).toBe('button')
    expect(wrapper.text()).toBe('go')
  })

  it('is a link with `to`', async () => {
    const { wrapper } = await render(BaseButton, { props: { to: '/curations' } })
    expect(wrapper.element.tagName).toBe('A')
    expect(wrapper.attributes('href')).toBe('/curations')
    expect(wrapper.attributes('type')).toBeUndefined()
  })
})
