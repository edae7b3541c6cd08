import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { render } from '@/test/render'
import StaleNotice from './StaleNotice.vue'

describe('StaleNotice', () => {
  it('says that what is shown is old, and offers to read it again', async () => {
    const { wrapper } = await render(StaleNotice)
    expect(wrapper.get('[role="alert"]').text()).toContain('전에 불러온 내용이에요')
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('retried')).toHaveLength(1)
  })

  it('leaves the focus with the section around it', async () => {
    const section = defineComponent(() => () => h('div', { tabindex: '-1' }, h(StaleNotice)))
    const { wrapper } = await render(section)
    await wrapper.get('button').trigger('click')
    expect(document.activeElement).toBe(wrapper.element)
  })
})
