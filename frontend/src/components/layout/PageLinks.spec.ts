import { describe, expect, it } from 'vitest'
import { anAccount } from '@/test/fixtures'
import { render } from '@/test/render'
import PageLinks from './PageLinks.vue'

describe('PageLinks', () => {
  it('leads to the pages, and marks the open one', async () => {
    const { wrapper } = await render(PageLinks, { at: '/curations/premium' })
    const links = wrapper.findAll('a').map((link) => link.attributes('href'))
    expect(links).toEqual(['/curations', '/curations/premium', '/membership'])
    const current = wrapper.findAll('a[aria-current="page"]')
    expect(current.map((link) => link.text())).toEqual(['프리미엄'])
  })

  it.each(['SUPPORT', 'ADMIN'] as const)('leads %s to support, too', async (role) => {
    const { wrapper } = await render(PageLinks, { account: anAccount({ role }) })
    expect(wrapper.find('a[href="/support"]').text()).toBe('고객 지원')
  })
})
