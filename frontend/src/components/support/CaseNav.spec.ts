import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { anAccount } from '@/test/fixtures'
import { press } from '@/test/keys'
import { arrival, render } from '@/test/render'
import { useSupportDesk } from './supportDesk'
import CaseNav from './CaseNav.vue'

describe('CaseNav', () => {
  async function open(orders: string[]) {
    const account = anAccount({ role: 'SUPPORT' })
    const at = '/support/b'
    const { wrapper, router } = await render(CaseNav, {
      props: { order: 'b', isBusy: false },
      at,
      account,
    })
    useSupportDesk().orders = orders
    await flushPromises()
    const after = async (key: string) => {
      press(key)
      await flushPromises()
      return router.currentRoute.value.fullPath
    }
    const path = () => router.currentRoute.value.fullPath
    return { wrapper, after, path }
  }

  it('leads to the cases beside this one', async () => {
    const { wrapper, after } = await open(['a', 'b', 'c'])
    const links = wrapper.findAll('a').map((link) => link.attributes('href'))
    expect(links).toEqual(['/support', '/support/a', '/support/c'])
    expect(await after('j')).toBe('/support/c')
    expect(await after('k')).toBe('/support/a')
  })

  it('leads back to the list', async () => {
    const { wrapper, after, path } = await open([])
    expect(wrapper.findAll('a')).toHaveLength(1)
    expect(await after('j')).toBe('/support/b')
    press('Escape')
    await arrival()
    expect(path()).toBe('/support')
  })

  it('refreshes by a button and by a key', async () => {
    const { wrapper, after } = await open([])
    await wrapper.get('button').trigger('click')
    await after('r')
    expect(wrapper.emitted('refreshed')).toHaveLength(2)
  })
})
