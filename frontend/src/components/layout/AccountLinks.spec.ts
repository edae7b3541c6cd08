import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { useSession } from '@/stores/session'
import { fakeApi, ok } from '@/test/fakeApi'
import { anAccount } from '@/test/fixtures'
import { render } from '@/test/render'
import AccountLinks from './AccountLinks.vue'

describe('AccountLinks', () => {
  it('offers a visitor to sign in or up', async () => {
    const { wrapper } = await render(AccountLinks)
    const links = wrapper.findAll('a').map((link) => link.attributes('href'))
    expect(links).toEqual(['/sign-in', '/sign-up'])
  })

  it('names the member, and signs out', async () => {
    fakeApi({ 'POST /api/auth/logout': ok(null, 204) })
    const { wrapper } = await render(AccountLinks, { account: anAccount() })
    expect(wrapper.get('a').text()).toContain('김하늘 님')
    expect(wrapper.get('a').attributes('href')).toBe('/account')
    await wrapper.get('button').trigger('click')
    await flushPromises()
    expect(useSession().isMember).toBe(false)
    expect(wrapper.text()).toContain('로그인')
  })

  it('is empty until the session is restored', async () => {
    const { wrapper } = await render(AccountLinks)
    useSession().isRestored = false
    await flushPromises()
    expect(wrapper.find('a').exists()).toBe(false)
  })
})
