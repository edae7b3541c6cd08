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

  const section = defineComponent<{ isStale: boolean }>(
    (props) => () => h('div', { tabindex: '-1' }, props.isStale ? h(StaleNotice) : []),
    { props: { isStale: { type: Boolean, required: true } } },
  )

  it('leaves the focus with the section around it, also where it goes by itself', async () => {
    const { wrapper } = await render(section, { props: { isStale: true } })
    wrapper.get('button').element.focus()
    await wrapper.setProps({ isStale: false })
    expect(document.activeElement).toBe(wrapper.element)
  })

  it('leaves the focus alone that is elsewhere', async () => {
    const { wrapper } = await render(section, { props: { isStale: true } })
    await wrapper.setProps({ isStale: false })
    expect(document.activeElement).toBe(document.body)
  })
})
