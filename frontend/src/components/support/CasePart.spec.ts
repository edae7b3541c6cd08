import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import CasePart from './CasePart.vue'

describe('CasePart', () => {
  it('is a section named by its headline', async () => {
    const props = { title: '메모', count: 2 }
    const slots = { default: '<p>안녕</p>', aside: '<button>누르기</button>' }
    const { wrapper } = await render(CasePart, { props, slots })
    const headline = wrapper.get('h2')
    expect(headline.text()).toBe('메모 2')
    expect(wrapper.attributes('aria-labelledby')).toBe(headline.attributes('id'))
    expect(wrapper.text()).toContain('안녕')
    expect(wrapper.find('button').exists()).toBe(true)
  })
})
