import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import OutcomeMark from './OutcomeMark.vue'

describe('OutcomeMark', () => {
  const MARKS = ['waiting', 'good', 'bad', 'plain']

  it('draws each mark differently, and is hidden from screen readers', async () => {
    const { wrapper } = await render(OutcomeMark, { props: { mark: 'waiting' } })
    const drawn = new Set<string>()
    for (const mark of MARKS) {
      await wrapper.setProps({ mark })
      drawn.add(wrapper.html())
    }
    expect(drawn.size).toBe(MARKS.length)
    expect(wrapper.attributes('aria-hidden')).toBe('true')
  })

  it('turns its hand only while it waits', async () => {
    const { wrapper } = await render(OutcomeMark, { props: { mark: 'waiting' } })
    expect(wrapper.find('.sweep').exists()).toBe(true)
    await wrapper.setProps({ mark: 'good' })
    expect(wrapper.find('.sweep').exists()).toBe(false)
  })
})
