import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { anAccount } from '@/test/fixtures'
import { press } from '@/test/keys'
import { render } from '@/test/render'
import SupportHeader from './SupportHeader.vue'

describe('SupportHeader', () => {
  it('leads administrators to the audit log, and nobody else', async () => {
    const admin = await render(SupportHeader, { account: anAccount({ role: 'ADMIN' }) })
    const links = admin.wrapper.findAll('a').map((link) => link.attributes('href'))
    expect(links).toEqual(['/support', '/support/audit'])
    const support = await render(SupportHeader, { account: anAccount({ role: 'SUPPORT' }) })
    expect(support.wrapper.find('a').exists()).toBe(false)
  })

  it('shows the keys by a key and by a button', async () => {
    const { wrapper } = await render(SupportHeader)
    press('?')
    await flushPromises()
    expect(wrapper.find('[role="dialog"]').exists()).toBe(true)
    wrapper.unmount()
    const again = await render(SupportHeader)
    await again.wrapper.get('button').trigger('click')
    await flushPromises()
    expect(again.wrapper.find('[role="dialog"]').exists()).toBe(true)
  })
})
