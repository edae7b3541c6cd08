import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import NoticeBox from './NoticeBox.vue'

describe('NoticeBox', () => {
  it.each([
    ['bad', 'alert'],
    ['wait', 'status'],
    ['good', 'status'],
    ['plain', 'status'],
  ])('has, with the tone %s, the role %s', async (tone, role) => {
    const { wrapper } = await render(NoticeBox, { props: { tone }, slots: { default: 'text' } })
    expect(wrapper.attributes('role')).toBe(role)
    expect(wrapper.text()).toBe('text')
  })

  it('may have a title', async () => {
    const { wrapper } = await render(NoticeBox, { props: { title: 'title' } })
    expect(wrapper.get('p').text()).toBe('title')
  })
})
