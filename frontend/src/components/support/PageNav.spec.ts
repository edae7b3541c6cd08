import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import PageNav from './PageNav.vue'

describe('PageNav', () => {
  async function at(page: number, pages = 3) {
    const { wrapper } = await render(PageNav, { props: { page: { page, pages, total: 56 } } })
    const [previous, next] = wrapper.findAll('button')
    return { wrapper, previous, next }
  }

  it('leads to the pages beside', async () => {
    const { wrapper, previous, next } = await at(1)
    expect(wrapper.text()).toContain('2 / 3쪽 · 모두 56건')
    await previous?.trigger('click')
    await next?.trigger('click')
    expect(wrapper.emitted('turned')).toEqual([[0], [2]])
  })

  it('leads nowhere beyond its ends', async () => {
    const first = await at(0)
    await first.previous?.trigger('click')
    expect(first.wrapper.emitted('turned')).toBeUndefined()
    expect(first.previous?.attributes('aria-disabled')).toBe('true')
    const last = await at(2)
    await last.next?.trigger('click')
    expect(last.wrapper.emitted('turned')).toBeUndefined()
  })

  it('is not there for one page', async () => {
    const { wrapper } = await at(0, 1)
    expect(wrapper.find('nav').exists()).toBe(false)
  })
})
