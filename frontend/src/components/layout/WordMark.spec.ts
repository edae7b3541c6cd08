import { describe, expect, it } from 'vitest'
import page from '../../../index.html?raw'
import { render } from '@/test/render'
import WordMark from './WordMark.vue'

describe('WordMark', () => {
  it('draws the name without a font, and leaves naming it to the link around it', async () => {
    const { wrapper } = await render(WordMark)
    const outlines = wrapper.get('use').attributes('href') ?? ''
    expect(page).toContain(`<symbol id="${outlines.slice(1)}"`)
    expect(wrapper.find('text').exists()).toBe(false)
    expect(wrapper.attributes('aria-hidden')).toBe('true')
  })
})
