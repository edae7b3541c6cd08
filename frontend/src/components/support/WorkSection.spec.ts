import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { fakeApi, noAnswer, ok } from '@/test/fakeApi'
import { anAccount } from '@/test/fixtures'
import { press } from '@/test/keys'
import { render } from '@/test/render'
import { aWorkItem, aWorklist } from '@/test/supportFixtures'
import WorkSection from './WorkSection.vue'

const LIST = 'GET /api/support/worklist?page=0'

describe('WorkSection', () => {
  const open = (at = '/support') =>
    render(WorkSection, { at, account: anAccount({ role: 'SUPPORT' }) })

  it('shows the counts and the list', async () => {
    fakeApi({ [LIST]: ok(aWorklist([aWorkItem(), aWorkItem({ order: 'b' })])) })
    const { wrapper } = await open()
    expect(wrapper.findAll('[data-testid="work-item"]')).toHaveLength(2)
    expect(wrapper.get('[data-testid="work-counts"]').text()).toContain('2')
  })

  it('says that nothing waits', async () => {
    fakeApi({ [LIST]: ok(aWorklist([])) })
    const { wrapper } = await open()
    expect(wrapper.text()).toContain('처리할 결제가 없어요.')
  })

  it('turns the page in the URL, which a reload keeps', async () => {
    const second = aWorklist([aWorkItem({ order: 'b' })], { page: 1, pages: 2, total: 26 })
    fakeApi({
      [LIST]: ok(aWorklist([aWorkItem()], { pages: 2, total: 26 })),
      'GET /api/support/worklist?page=1': ok(second),
    })
    const { wrapper, router } = await open()
    await wrapper.findAll('nav button')[1]?.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/support?page=2')
    expect(wrapper.get('[data-order]').attributes('data-order')).toBe('b')
    await wrapper.findAll('nav button')[0]?.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/support')
  })

  it('refreshes by a key, and says where it could not', async () => {
    const api = fakeApi({ [LIST]: [ok(aWorklist()), noAnswer()] })
    const { wrapper } = await open()
    press('r')
    await flushPromises()
    expect(api.calls(LIST)).toHaveLength(2)
    expect(wrapper.text()).toContain('새로 고치지 못했어요.')
    expect(wrapper.findAll('[data-testid="work-item"]')).toHaveLength(1)
  })

  it('offers another try where the first one fails', async () => {
    fakeApi({ [LIST]: [noAnswer(), ok(aWorklist())] })
    const { wrapper } = await open()
    await wrapper.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(wrapper.findAll('[data-testid="work-item"]')).toHaveLength(1)
  })

  it('leads to the last page from one behind it, whose rows have been settled', async () => {
    const behind = aWorklist([], { page: 2, pages: 1, total: 3 })
    fakeApi({ 'GET /api/support/worklist?page=2': ok(behind), [LIST]: ok(aWorklist()) })
    const { wrapper, router } = await open('/support?page=3')
    expect(router.currentRoute.value.fullPath).toBe('/support')
    expect(wrapper.findAll('[data-testid="work-item"]')).toHaveLength(1)
  })

  it('keeps the last row, with the focus, where it is settled meanwhile', async () => {
    fakeApi({ [LIST]: [ok(aWorklist()), ok(aWorklist([]))] })
    const { wrapper } = await open()
    wrapper.get<HTMLElement>('[data-order]').element.focus()
    press('r')
    await flushPromises()
    expect(document.activeElement).toBe(wrapper.get('[data-order]').element)
    expect(wrapper.text()).toContain('처리됨')
    wrapper.get<HTMLElement>('[data-order]').element.blur()
    press('r')
    await flushPromises()
    expect(wrapper.text()).toContain('처리할 결제가 없어요.')
  })

  it('leaves a page whose last row is settled once the focus has left the row', async () => {
    const second = aWorklist([aWorkItem({ order: 'b' })], { page: 1, pages: 2, total: 26 })
    const behind = aWorklist([], { page: 1, pages: 1, total: 25 })
    fakeApi({
      'GET /api/support/worklist?page=1': [ok(second), ok(behind)],
      [LIST]: ok(aWorklist()),
    })
    const { wrapper, router } = await open('/support?page=2')
    wrapper.get<HTMLElement>('[data-order="b"]').element.focus()
    press('r')
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/support?page=2')
    expect(document.activeElement).toBe(wrapper.get('[data-order="b"]').element)
    wrapper.get<HTMLElement>('[data-order="b"]').element.blur()
    press('r')
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/support')
  })
})
