import { devices } from '@playwright/test'
import { expect, test } from '../support/test'
import { isAccessible } from '../support/axe'
import { ADMIN } from '../support/members'
import { type Locale, Stage, type Theme } from './views'

for (const locale of ['ko', 'en'] satisfies Locale[]) {
  for (const theme of ['light', 'dark'] satisfies Theme[]) {
    test.describe(`axe finds nothing, ${locale}, ${theme}`, () => {
      test('on what a visitor sees', async ({ browser }) => {
        const stage = await Stage.open(browser, locale, theme)
        const { words } = stage
        for (const path of ['/', '/curations', '/curations/premium', '/sign-in', '/no-such-page']) {
          await stage.visit(path)
          await isAccessible(stage.page, path)
        }

        await stage.visit('/sign-up')
        await isAccessible(stage.page, '/sign-up')
        await stage.page.getByRole('button', { name: words.auth.signUp, exact: true }).click()
        await expect(stage.page.getByLabel(words.auth.email, { exact: true })).toHaveAttribute(
          'aria-invalid',
          'true',
        )
        await isAccessible(stage.page, '/sign-up, refused')
        await stage.context.close()
      })

      test('on what a member sees, from the first day to premium', async ({ browser }) => {
        const stage = await Stage.open(browser, locale, theme)
        const { words } = stage
        await stage.shop.signIn(await stage.newMember(), '/membership')
        await stage.sees(words.membership.title)
        await isAccessible(stage.page, '/membership, free')

        await stage.visit('/#plan')
        await isAccessible(stage.page, '/, member')
        const order = await stage.shop.buy()
        await stage.settled()
        await isAccessible(stage.page, '/kakaoPay/success')

        for (const path of ['/', '/curations/premium', '/membership', `/membership/${order}`]) {
          await stage.visit(path)
          await isAccessible(stage.page, `${path}, premium`)
        }
        await stage.context.close()
      })

      test('on what support sees', async ({ browser }) => {
        const stage = await Stage.open(browser, locale, theme)
        const { words, shop } = stage
        await shop.signIn(await stage.newMember(), '/#plan')
        const order = await shop.buy()
        await stage.signOut()
        await shop.signIn(ADMIN, '/support')
        await stage.sees(words.title.support)
        await isAccessible(stage.page, '/support')

        await stage.visit(`/support/${order}`)
        await expect(stage.page.getByTestId('history')).toBeVisible()
        await isAccessible(stage.page, '/support, a payment')

        const member = await stage.page.getByTestId('support-member').innerText()
        const email = /\S+@\S+/.exec(member)?.[0] ?? ''
        await stage.page.getByRole('search').getByRole('textbox').fill(email)
        await stage.page.keyboard.press('Enter')
        await expect(stage.page.getByRole('link', { name: order })).toBeVisible()
        await isAccessible(stage.page, '/support, a member')
        await stage.context.close()
      })

      test('on the ways back from KakaoPay', async ({ browser }) => {
        const stage = await Stage.open(browser, locale, theme)
        const { words, simulator, page } = stage
        const api = await stage.apiOf(await stage.newMember(), browser)

        await page.goto(await simulator.act(await api.begin(), 'cancel'))
        await stage.sees(words.return.canceledTitle)
        await isAccessible(stage.page, 'canceled')

        await page.goto(await simulator.act(await api.begin(), 'fail'))
        await stage.sees(words.return.failedTitle)
        await isAccessible(stage.page, 'failed')

        const order = await api.begin()
        await page.goto(`/kakaoPay/cancel?order=${order}`)
        await stage.sees(words.return.openTitle)
        await isAccessible(stage.page, 'still open')

        await simulator.fault('approve', 'drop-answer-after-effect', 1, order)
        await simulator.fault('order', 'http-503', 2, order)
        await page.goto(await simulator.act(order, 'pay'))
        await expect(stage.shop.heading(words.return.confirmingTitle)).toBeVisible()
        await isAccessible(stage.page, 'still being confirmed')

        await expect(stage.shop.heading(words.return.approvedTitle)).toBeVisible({
          timeout: 40_000,
        })
        await isAccessible(stage.page, 'success, not signed in')

        await page.goto('/kakaoPay/success?order=mc-of-nobody&pg_token=nonsense')
        await stage.sees(words.return.refusedTitle)
        await isAccessible(stage.page, 'refused')

        await stage.visit('/kakaoPay/success')
        await isAccessible(stage.page, 'a return without an order')
        await stage.context.close()
      })

      test('on the menu of a phone', async ({ browser }) => {
        const { viewport, userAgent, isMobile, hasTouch } = devices['Pixel 7']
        const phone = { viewport, userAgent, isMobile, hasTouch }
        const stage = await Stage.open(browser, locale, theme, phone)
        await stage.visit('/')
        await isAccessible(stage.page, '/ on a phone')
        await stage.page.getByRole('button', { name: stage.words.nav.menu }).click()
        await expect(stage.page.getByRole('dialog')).toBeVisible()
        await isAccessible(stage.page, 'the menu')
        await stage.context.close()
      })
    })
  }
}

for (const theme of ['light', 'dark'] satisfies Theme[]) {
  test(`axe finds nothing on KakaoPay's simulated pages, ${theme}`, async ({ browser }) => {
    const stage = await Stage.open(browser, 'ko', theme)
    const { simulator, kakaoPay, page } = stage
    const api = await stage.apiOf(await stage.newMember(), browser)
    const order = await api.begin()
    const { payment_page } = await simulator.payment(order)

    for (const device of ['pc', 'mobile-web', 'mobile-app']) {
      await page.goto(payment_page.replace('/pc/', `/${device}/`))
      await expect(kakaoPay.pay).toBeVisible()
      await isAccessible(stage.page, `the payment page for ${device}`)
    }
    await kakaoPay.leave.click()
    await expect(kakaoPay.expire).toBeVisible()
    await isAccessible(stage.page, 'doing nothing on the payment page')

    await page.goto('about:blank')
    await simulator.act(order, 'cancel')
    await page.goto(payment_page)
    await expect(kakaoPay.backToShop).toBeVisible()
    await isAccessible(stage.page, 'the payment page when all is done')

    await page.goto(payment_page.replace(/[0-9a-f]{65}$/, '0'.repeat(65)))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await isAccessible(stage.page, 'the page of no payment')
    await stage.context.close()
  })
}
