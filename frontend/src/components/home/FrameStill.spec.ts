import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import FrameStill from './FrameStill.vue'

describe('FrameStill', () => {
  it('has four scenes, which repeat, and is hidden from screen readers', async () => {
    const { wrapper } = await render(FrameStill, { props: { scene: 0 } })
    const scenes = [wrapper.html()]
    for (const scene of [1, 2, 3, 4]) {
      await wrapper.setProps({ scene })
      scenes.push(wrapper.html())
    }
    expect(new Set(scenes).size).toBe(4)
    expect(scenes[4]).toBe(scenes[0])
    expect(wrapper.attributes('aria-hidden')).toBe('true')
  })
})
