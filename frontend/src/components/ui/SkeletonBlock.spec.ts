import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import SkeletonBlock from './SkeletonBlock.vue'

describe('SkeletonBlock', () => {
  it('is empty and hidden from screen readers', async () => {
    const { wrapper } = await render(SkeletonBlock)
    expect(wrapper.attributes('aria-hidden')).toBe('true')
    expect(wrapper.text()).toBe('')
  })
})
