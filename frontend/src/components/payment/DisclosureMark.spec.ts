import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import DisclosureMark from './DisclosureMark.vue'

describe('DisclosureMark', () => {
  it.each([true, false])('points up where it is open: %s', async (isOpen) => {
    const { wrapper } = await render(DisclosureMark, { props: { isOpen } })
    expect(wrapper.classes('rotate-180')).toBe(isOpen)
    expect(wrapper.attributes('aria-hidden')).toBe('true')
  })
})
