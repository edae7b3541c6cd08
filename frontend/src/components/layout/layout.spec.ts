import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { useAnnouncer } from '@/stores/announcer'
import { useSession } from '@/stores/session'
import { fakeApi, ok } from '@/test/fakeApi'
import { anAccount } from '@/test/fixtures'
import { render } from '@/test/render'
import AccountLinks from './AccountLinks.vue'
import AppFooter from './AppFooter.vue'
import AppHeader from './AppHeader.vue'
import LiveRegion from './LiveRegion.vue'
import LocaleToggle from './LocaleToggle.vue'
import MenuButton from './MenuButton.vue'
import PageLinks from './PageLinks.vue'
import ThemeToggle from './ThemeToggle.vue'

describe('AccountLinks', () => {
  it('offers the doors to a stranger', async () => {
    const { wrapper } = await render(AccountLinks)
    expect(wrapper.findAll('a').map((link) => link.attributes('href'))).toEqual([
      '/sign-in',
      '/sign-up',
    ])
  })

  it('names the member, and signs out', async () => {
    fakeApi({ 'POST /api/auth/logout': ok(null, 204) })
    const { wrapper } = await render(AccountLinks, { account: anAccount() })
    expect(wrapper.text()).toContain('김하늘 님')
    await wrapper.get('button').trigger('click')
    await flushPromises()
    expect(useSession().isMember).toBe(false)
    expect(wrapper.text()).toContain('로그인')
  })

  it('says nothing before it is known who this is', async () => {
    const { wrapper } = await render(AccountLinks)
    useSession().isRestored = false
    await flushPromises()
    expect(wrapper.find('a').exists()).toBe(false)
  })
})

describe('LocaleToggle', () => {
  it('is one click away from English, and back, and says so in that language', async () => {
    const { wrapper } = await render(LocaleToggle)
    const button = wrapper.get('button')
    expect([button.text(), button.attributes('lang')]).toEqual(['English', 'en'])
    await button.trigger('click')
    await expect.poll(() => document.documentElement.lang, { timeout: 10_000 }).toBe('en')
    expect([button.text(), button.attributes('lang')]).toEqual(['한국어', 'ko'])
  })
})

describe('ThemeToggle', () => {
  it('says what it will do', async () => {
    const { wrapper } = await render(ThemeToggle)
    const button = wrapper.get('button')
    const before = button.attributes('aria-label')
    await button.trigger('click')
    expect(button.attributes('aria-label')).not.toBe(before)
  })
})

describe('PageLinks', () => {
  it('leads to the pages, and marks the one that is open', async () => {
    const { wrapper } = await render(PageLinks, { at: '/curations/premium' })
    const current = wrapper.findAll('a[aria-current="page"]')
    expect(wrapper.findAll('a')).toHaveLength(3)
    expect(current.map((link) => link.text())).toEqual(['프리미엄'])
  })

  it('leads an administrator to support, too', async () => {
    const { wrapper } = await render(PageLinks, { account: anAccount({ role: 'ADMIN' }) })
    expect(wrapper.find('a[href="/support"]').text()).toBe('고객 지원')
  })
})

describe('MenuButton', () => {
  it('opens the menu on demand, and the menu closes with the page', async () => {
    const { wrapper, router } = await render(MenuButton)
    await wrapper.get('button').trigger('click')
    await expect
      .poll(() => document.querySelector('[role="dialog"]'), { timeout: 10_000 })
      .not.toBeNull()
    expect(wrapper.get('button').attributes('aria-expanded')).toBe('true')
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain('내 멤버십')
    await router.push('/curations')
    await expect
      .poll(() => wrapper.get('button').attributes('aria-expanded'), { timeout: 10_000 })
      .toBe('false')
  })
})

describe('AppHeader and AppFooter', () => {
  it('are landmarks with a way home', async () => {
    const { wrapper } = await render(AppHeader)
    expect(wrapper.get('a').attributes()).toMatchObject({
      href: '/',
      'aria-label': '무비큐레이터스 홈',
    })
    expect((await render(AppFooter)).wrapper.get('footer').text()).toContain('카카오페이')
  })
})

describe('LiveRegion', () => {
  it('reads out what is said, and shows what is shown', async () => {
    const { wrapper } = await render(LiveRegion)
    useAnnouncer().say('spoken')
    useAnnouncer().show('shown')
    await flushPromises()
    const [spoken, shown] = wrapper.findAll('[role="status"]')
    expect(spoken?.text()).toBe('spoken')
    expect(shown?.text()).toBe('shown')
  })
})
