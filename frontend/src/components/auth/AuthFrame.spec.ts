import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import AuthFrame from './AuthFrame.vue'

describe('AuthFrame', () => {
  const show = async (scene: number) => {
    const props = { title: 'Sign in', lead: 'Welcome.', scene }
    return (await render(AuthFrame, { props, slots: { default: '<form id="slot"></form>' } }))
      .wrapper
  }

  it('frames a form with its headline and lead', async () => {
    const wrapper = await show(0)
    expect(wrapper.get('h1').text()).toBe('Sign in')
    expect(wrapper.text()).toContain('Welcome.')
    expect(wrapper.find('h1 ~ #slot').exists()).toBe(true)
  })

  it('hides its picture from screen readers, and picks the scene', async () => {
    const [first, second] = [await show(0), await show(1)]
    expect(first.find('[aria-hidden="true"] svg').exists()).toBe(true)
    expect(first.get('svg').html()).not.toBe(second.get('svg').html())
  })
})
