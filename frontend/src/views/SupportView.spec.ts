import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { deferred, fakeApi, noAnswer, ok } from '@/test/fakeApi'
import { anAccount, ORDER } from '@/test/fixtures'
import { press } from '@/test/keys'
import { arrival, render } from '@/test/render'
import { aFoundPayment, aSupportCase, aWorklist } from '@/test/supportFixtures'
import App from '@/App.vue'

const SEARCH = 'POST /api/support/search'
const LIST = { 'GET /api/support/worklist?page=0': ok(aWorklist()) }
const found = (order: string, more = {}) =>
  ok({ payments: [aFoundPayment({ order })], page: 0, pages: 1, total: 1, ...more })

describe('SupportView', () => {
  async function open() {
    const account = anAccount({ role: 'ADMIN' })
    const { wrapper, router } = await render(App, { at: '/support', account })
    const search = async (text: string) => {
      await wrapper.get('input[type="search"]').setValue(text)
      await wrapper.get('form').trigger('submit')
      await flushPromises()
    }
    const orders = () => wrapper.findAll('[data-order]').map((row) => row.attributes('data-order'))
    return { wrapper, router, search, orders }
  }

  it('begins with the work list', async () => {
    fakeApi(LIST)
    const { orders } = await open()
    expect(orders()).toEqual([ORDER])
  })

  it('finds payments, and keeps what was searched for out of the URL', async () => {
    const api = fakeApi({ ...LIST, [SEARCH]: found('b') })
    const { search, orders, router } = await open()
    await search('a@b.kr')
    expect(orders()).toEqual(['b'])
    expect(api.calls(SEARCH)[0]?.body).toMatchObject({ text: 'a@b.kr', page: 0 })
    expect(router.currentRoute.value.fullPath).toBe('/support')
  })

  it('returns to the work list by Esc', async () => {
    fakeApi({ ...LIST, [SEARCH]: found('b') })
    const { search, orders } = await open()
    await search('a@b.kr')
    press('Escape')
    await flushPromises()
    expect(orders()).toEqual([ORDER])
  })

  it('has the results, the focus on the case, and what became of it, after a look at one', async () => {
    const slow = deferred()
    const api = fakeApi({
      ...LIST,
      [SEARCH]: [found(ORDER), slow.answer],
      [`GET /api/support/payments/${ORDER}`]: ok(aSupportCase()),
    })
    const { wrapper, router, search, orders } = await open()
    await search('a@b.kr')
    await wrapper.get('[data-order]').trigger('click')
    await arrival()
    expect(router.currentRoute.value.fullPath).toBe(`/support/${ORDER}`)
    press('Escape')
    const focused = () => (document.activeElement as HTMLElement).dataset.order
    await arrival()
    expect(focused()).toBe(ORDER)
    expect(orders()).toEqual([ORDER])
    expect(wrapper.find('.found[aria-busy="true"]').exists()).toBe(true)
    const refunded = aFoundPayment({ order: ORDER, status: 'REFUNDED' })
    slow.give({ payments: [refunded], page: 0, pages: 1, total: 1 })
    await flushPromises()
    expect(wrapper.get('[data-testid="found-payment"]').text()).toContain('환불 완료')
    expect(focused()).toBe(ORDER)
    expect(api.calls(SEARCH)).toHaveLength(2)
  })

  it('says that the results are old where they cannot be read anew', async () => {
    fakeApi({
      ...LIST,
      [SEARCH]: [found(ORDER), noAnswer(), noAnswer(), found('b')],
      [`GET /api/support/payments/${ORDER}`]: ok(aSupportCase()),
    })
    const { wrapper, router, search, orders } = await open()
    await search('a@b.kr')
    await router.push(`/support/${ORDER}`)
    await router.push('/support')
    await flushPromises()
    expect(orders()).toEqual([ORDER])
    await wrapper.get('main [role="alert"] button').trigger('click')
    await flushPromises()
    expect(orders()).toEqual(['b'])
  })

  it('searches again where a search failed while somebody was at a case', async () => {
    const slow = deferred()
    fakeApi({
      ...LIST,
      [SEARCH]: [slow.answer, found('b')],
      [`GET /api/support/payments/${ORDER}`]: ok(aSupportCase()),
    })
    const { router, search, orders } = await open()
    await search('a@b.kr')
    await router.push(`/support/${ORDER}`)
    slow.give({ code: 'busy' }, 503)
    await flushPromises()
    await router.push('/support')
    await flushPromises()
    expect(orders()).toEqual(['b'])
  })

  it('does not show old results under new words', async () => {
    fakeApi({ ...LIST, [SEARCH]: [found('a'), deferred().answer] })
    const { wrapper, search, orders } = await open()
    await search('first')
    await search('second')
    expect(orders()).toEqual([])
    expect(wrapper.find('section[aria-label="검색 결과"] [aria-busy="true"]').exists()).toBe(true)
  })

  it('turns to the last page of what is found, where less is found by now', async () => {
    const pages = { pages: 1, total: 1 }
    fakeApi({
      ...LIST,
      [SEARCH]: [
        found('a', { pages: 2, total: 26 }),
        ok({ payments: [], page: 1, ...pages }),
        found('a', pages),
      ],
    })
    const { wrapper, search, orders } = await open()
    await search('a@b.kr')
    await wrapper.get('nav[aria-label="쪽 이동"]').findAll('button')[1]?.trigger('click')
    await flushPromises()
    expect(orders()).toEqual(['a'])
  })

  it('turns the pages of a search', async () => {
    const api = fakeApi({
      ...LIST,
      [SEARCH]: [found('b', { pages: 2, total: 26 }), found('c', { page: 1, pages: 2, total: 26 })],
    })
    const { wrapper, search, orders } = await open()
    await search('a@b.kr')
    await wrapper.get('nav[aria-label="쪽 이동"]').findAll('button')[1]?.trigger('click')
    await flushPromises()
    expect(orders()).toEqual(['c'])
    expect(api.calls(SEARCH)[1]?.body).toMatchObject({ text: 'a@b.kr', page: 1 })
  })

  it('shows the later search, whichever answer comes last', async () => {
    const slow = deferred()
    fakeApi({ ...LIST, [SEARCH]: [slow.answer, found('b')] })
    const { search, orders } = await open()
    await search('first')
    await search('second')
    slow.give({ payments: [aFoundPayment({ order: 'a' })], page: 0, pages: 1, total: 1 })
    await flushPromises()
    expect(orders()).toEqual(['b'])
  })

  it('offers another try of a search that failed', async () => {
    fakeApi({ ...LIST, [SEARCH]: [noAnswer(), noAnswer(), found('b')] })
    const { wrapper, search, orders } = await open()
    await search('a@b.kr')
    await wrapper.get('main [role="alert"] button').trigger('click')
    await flushPromises()
    expect(orders()).toEqual(['b'])
  })
})
