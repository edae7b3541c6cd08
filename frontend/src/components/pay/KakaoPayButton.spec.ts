import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import KakaoPayButton from './KakaoPayButton.vue'

describe('KakaoPayButton', () => {
  const slots = { default: '결제' }

  it('is a button that does not submit a form', async () => {
    const { wrapper } = await render(KakaoPayButton, { slots })
    expect(wrapper.element.tagName).toBe('BUTTON')
    expect(wrapper.attributes('type')).toBe('button')
    expect(wrapper.attributes('aria-busy')).toBeUndefined()
    expect(wrapper.text()).toBe('결제')
  })

  it('is busy while a purchase is in progress, and keeps the focus', async () => {
    const { wrapper } = await render(KakaoPayButton, { props: { isBusy: true }, slots })
    expect(wrapper.attributes()).toMatchObject({ 'aria-disabled': 'true', 'aria-busy': 'true' })
    expect(wrapper.attributes()).not.toHaveProperty('disabled')
  })

  it('is a link with `to`', async () => {
    const { wrapper } = await render(KakaoPayButton, { props: { to: '/sign-in' }, slots })
    expect(wrapper.element.tagName).toBe('A')
    expect(wrapper.attributes('href')).toBe('/sign-in')
  })
})
