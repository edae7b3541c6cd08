import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import WordMark from './WordMark.vue'

describe('WordMark', () => {
  it('shows the name, and leaves naming it to the link around it', async () => {
    const { wrapper } = await render(WordMark)
    expect(wrapper.get('text').text()).toBe('MovieCurators')
    expect(wrapper.attributes('aria-hidden')).toBe('true')
  })
})
