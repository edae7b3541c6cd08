import { devices } from '@playwright/test'
import { isAccessibleInAnyTheme } from '../support/axe'
import { ADMIN } from '../support/members'
import { expect, test } from '../support/test'
import { en, ko, signUpTexts, supportTexts as support } from '../support/texts'
import { ViewSession } from './viewSession'

/** What the server says of premium programmes while a refund of them is in progress. */
const REFUND_IN_PROGRESS = {
  status: 409,
  contentType: 'application/problem+json',
  body: JSON.stringify({ status: 409, code: 'refund-in-progress' }),
}

test.describe('axe finds nothing', () => {
  // Each test audits many views. On a busy machine that takes longer than any journey.
  test.describe.configure({ timeout: 300_000 })

  test('on the pages of a member, from sign-up to premium', async ({ browser }) => {
    const session = await ViewSession.open(browser)
    const { page, shop } = session
    await shop.signIn(await session.newMember(), '/membership')
    await session.sees(ko.title.membership)
    await session.audit('/membership, free')

    await session.visit('/#plan')
    await session.audit('/, member')
    const order = await shop.buy()
    await expect(page.getByTestId('timeline')).toBeVisible()
    await session.audit('/kakaoPay/success')

    const payment = `/membership/${order}`
    // The refund comes before the programmes: those make another preview of it.
    await session.visit('/membership')
    await page.getByTestId('refund-open').click()
    await expect(page.getByTestId('consequence')).toBeVisible()
    await session.audit('/membership, a refund previewed')
    const premium = [
      '/',
      '/curations/premium',
      '/membership',
      payment,
      `${payment}/receipt`,
      '/account',
    ]
    for (const path of premium) {
      await session.visit(path)
      await session.audit(`${path}, premium`)
    }
    await page.route('**/api/curations/premium', (route) => route.fulfill(REFUND_IN_PROGRESS))
    await session.visit('/curations/premium')
    await expect(page.getByTestId('refund-hold')).toBeVisible()
    await session.audit('/curations/premium, held by a refund')
    await session.context.close()
  })

  test('on the pages after a return from KakaoPay', async ({ browser }) => {
    const session = await ViewSession.open(browser)
    const { simulator, page, shop } = session
    const api = await session.apiOf(await session.newMember(), browser)

    await page.goto(await simulator.act(await api.startPayment(), 'cancel'))
    await session.sees(ko.return.canceledTitle)
    await session.audit('canceled')

    await page.goto(await simulator.act(await api.startPayment(), 'fail'))
    await session.sees(ko.return.failedTitle)
    await session.audit('failed')

    const order = await api.startPayment()
    await page.goto(`/kakaoPay/cancel?order=${order}`)
    await session.sees(ko.return.openTitle)
    await session.audit('still open')

    await page.goto(await simulator.act(order, 'pay'))
    await session.sees(ko.return.approvedTitle)
    await session.audit('success, not signed in')

    await page.goto('/kakaoPay/success?order=mc-of-nobody&pg_token=nonsense')
    await session.sees(ko.return.refusedTitle)
    await session.audit('refused')

    await session.visit('/kakaoPay/success')
    await session.audit('a return without an order')

    // Every inquiry fails, so that the payment stays unconfirmed for as long as the audit takes.
    const unknown = await (await session.apiOf(await session.newMember(), browser)).startPayment()
    await simulator.fault('approve', 'drop-answer-after-effect', 1, unknown)
    await simulator.fault('order', 'http-503', 50, unknown)
    await page.goto(await simulator.act(unknown, 'pay'))
    await session.sees(ko.return.confirmingTitle)
    await session.audit('still being confirmed')
    await expect(shop.heading(ko.return.confirmingTitle)).toBeVisible()
    await session.context.close()
  })

  test('on the pages of a visitor', async ({ browser }) => {
    const session = await ViewSession.open(browser)
    const paths = ['/', '/curations', '/curations/premium', '/curations/memory-and-time']
    for (const path of [...paths, '/sign-in', '/no-such-page']) {
      await session.visit(path)
      await session.audit(path)
    }

    await session.visit('/sign-up')
    await session.audit('/sign-up')
    const { page } = session
    await page.getByRole('button', { name: signUpTexts.signUp, exact: true }).click()
    await expect(page.getByLabel(ko.auth.email, { exact: true })).toHaveAttribute(
      'aria-invalid',
      'true',
    )
    await session.audit('/sign-up, refused')
    await session.context.close()
  })

  test('on the pages of support', async ({ browser }) => {
    const session = await ViewSession.open(browser)
    const { page, shop } = session
    const member = await session.newMember()
    await shop.signIn(member, '/#plan')
    const order = await shop.buy()
    await session.signOut()
    await shop.signIn(ADMIN, '/support')
    await session.sees(ko.title.support)
    await session.audit('/support')

    await session.visit(`/support/${order}`)
    await expect(page.getByTestId('history')).toBeVisible()
    await session.audit('/support, a payment')

    await page.getByRole('button', { name: support.askKakaoPay }).click()
    await expect(page.getByRole('button', { name: support.askAgain })).toBeVisible()
    await page.getByRole('button', { name: support['action.REFUND'] }).click()
    await session.audit('/support, a payment compared, and an action opened')

    await session.visit('/support')
    await page.getByRole('searchbox').fill(member.email)
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('found-payment')).toHaveCount(1)
    await session.audit('/support, payments found')
    await page.getByRole('button', { name: support.keys }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await session.auditThemes('/support, the keys')

    await session.visit('/support/audit')
    await session.audit('/support/audit')
    await session.context.close()
  })

  test('on a phone and its menu', async ({ browser }) => {
    const { viewport, userAgent, isMobile, hasTouch } = devices['Pixel 7']
    const session = await ViewSession.open(browser, { viewport, userAgent, isMobile, hasTouch })
    const { page } = session
    const openMenu = async (name: string) => {
      await page.getByRole('button', { name }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    }

    await session.visit('/')
    await session.audit('/ on a phone')
    await openMenu(ko.nav.menu)
    await session.auditThemes('the menu')
    await page.keyboard.press('Escape')

    await session.showLanguage('en')
    await openMenu(en.nav.menu)
    await isAccessibleInAnyTheme(page, 'the menu, en')
    await session.context.close()
  })

  test("on KakaoPay's simulated pages", async ({ browser }) => {
    const session = await ViewSession.open(browser)
    const { simulator, kakaoPay, page } = session
    const api = await session.apiOf(await session.newMember(), browser)
    const order = await api.startPayment()
    const { payment_page } = await simulator.payment(order)

    for (const device of ['pc', 'mobile-web', 'mobile-app']) {
      await page.goto(payment_page.replace('/pc/', `/${device}/`))
      await expect(kakaoPay.pay).toBeVisible()
      await session.auditThemes(`the payment page for ${device}`)
    }
    await kakaoPay.leave.click()
    await expect(kakaoPay.expire).toBeVisible()
    await session.auditThemes('the payment page, left open')

    await page.goto('about:blank')
    await simulator.act(order, 'cancel')
    await page.goto(payment_page)
    await expect(kakaoPay.backToShop).toBeVisible()
    await session.auditThemes('the payment page of a finished payment')

    await page.goto(payment_page.replace(/[0-9a-f]{64}$/, '0'.repeat(64)))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await session.auditThemes('the page of an unknown payment')
    await session.context.close()
  })
})
