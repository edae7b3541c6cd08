import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import StateBadge from './StateBadge.vue'

describe('StateBadge', () => {
  it('says a state in words; its colour is in a dot that nobody has to hear', async () => {
    const { wrapper } = await render(StateBadge, { slots: { default: '환불 완료' } })
    expect(wrapper.text()).toBe('환불 완료')
    expect(wrapper.get('span > span').attributes('aria-hidden')).toBe('true')
  })
})
