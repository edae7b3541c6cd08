import { describe, expect, it } from 'vitest'
import { ORDER, ORDER_NUMBER } from '@/test/fixtures'
import { render } from '@/test/render'
import CaseLink from './CaseLink.vue'

describe('CaseLink', () => {
  it('leads to the case, is called by its number, and is found by its order', async () => {
    const props = { order: ORDER, orderNumber: ORDER_NUMBER }
    const { wrapper } = await render(CaseLink, { props })
    expect(wrapper.attributes('href')).toBe(`/support/${ORDER}`)
    expect(wrapper.text()).toBe(ORDER_NUMBER)
    expect(wrapper.attributes('data-order')).toBe(ORDER)
  })
})
