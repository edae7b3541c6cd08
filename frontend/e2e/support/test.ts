import { expect, test as base } from '@playwright/test'
import { type Member, MemberApi, newMember } from './members'
import { KakaoPayPage, Shop } from './pages'
import { Simulator } from './simulator'

interface Fixtures {
  simulator: Simulator
  member: Member
  api: MemberApi
  shop: Shop
  kakaoPay: KakaoPayPage
  /** The order that the member, signed in now, has paid. */
  paidOrder: string
}

/** Gives each test its own member. Fails a test on any script error or CSP violation. */
export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) errors.push(message.text())
    })
    await use(page)
    expect(errors).toEqual([])
  },
  simulator: async ({ request }, use) => use(new Simulator(request)),
  member: async ({ request }, use) => use(await newMember(request)),
  api: async ({ request, member }, use) => use(await MemberApi.signIn(request, member)),
  shop: async ({ page }, use) => use(new Shop(page)),
  kakaoPay: async ({ page }, use) => use(new KakaoPayPage(page)),
  paidOrder: async ({ shop, member }, use) => {
    await shop.signIn(member)
    await use(await shop.buy())
  },
})

export { expect }
