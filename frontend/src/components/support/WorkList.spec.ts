import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import { aWorkItem, aWorklist } from '@/test/supportFixtures'
import WorkList from './WorkList.vue'

describe('WorkList', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((order) => aWorkItem({ order })) as [
    ReturnType<typeof aWorkItem>,
    ReturnType<typeof aWorkItem>,
    ReturnType<typeof aWorkItem>,
  ]
  const now = '2026-11-22T10:00:00Z'

  async function open(items = [a, b, c]) {
    const props = { list: aWorklist(items), now, gone: null }
    const { wrapper } = await render(WorkList, { props })
    const link = (order: string) => wrapper.get<HTMLElement>(`[data-order="${order}"]`)
    return { wrapper, link }
  }

  it('says which row has the focus, and when it is left', async () => {
    const { wrapper, link } = await open()
    link('b').element.focus()
    link('b').element.blur()
    expect(wrapper.emitted('update:focused')).toEqual([['b'], [null]])
  })

  it.each([
    ['above', [c, a, b]],
    ['reversed', [c, b, a]],
    ['alone', [b]],
  ])('leaves the focus on its row where the list comes back %s', async (_, items) => {
    const { wrapper, link } = await open()
    link('b').element.focus()
    await wrapper.setProps({ list: aWorklist(items) })
    await flushPromises()
    expect((document.activeElement as HTMLElement).dataset.order).toBe('b')
  })

  it('takes the focus from nobody else', async () => {
    const { wrapper } = await open()
    const field = document.body.appendChild(document.createElement('input'))
    field.focus()
    await wrapper.setProps({ list: aWorklist([c, b, a]) })
    await flushPromises()
    expect(document.activeElement).toBe(field)
    field.remove()
  })
})
