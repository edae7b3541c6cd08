import { describe, expect, it } from 'vitest'
import { useAnnouncer } from '@/stores/announcer'
import { render } from '@/test/render'
import ReturnLayout from './ReturnLayout.vue'

describe('ReturnLayout', () => {
  const props = { mark: 'waiting', title: 'Checking', text: 'A few seconds.' }
  const slots = { default: '<button id="slot"></button>' }

  it('shows the mark, the headline, the text and what to do', async () => {
    const { wrapper } = await render(ReturnLayout, { props, slots })
    const outcome = wrapper.get('[data-testid="payment-outcome"]')
    expect(outcome.attributes('data-outcome')).toBe('waiting')
    expect(outcome.get('h1').text()).toBe('Checking')
    expect(outcome.text()).toContain('A few seconds.')
    expect(wrapper.find('.sweep').exists()).toBe(true)
    expect(wrapper.find('#slot').exists()).toBe(true)
  })

  it('announces each headline', async () => {
    const { wrapper } = await render(ReturnLayout, { props })
    expect(useAnnouncer().spoken).toBe('Checking')
    await wrapper.setProps({ title: 'Paid' })
    expect(useAnnouncer().spoken).toBe('Paid')
  })
})
