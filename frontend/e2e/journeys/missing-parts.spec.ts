import { devices, type Page } from '@playwright/test'
import { expect, test } from '../support/test'
import { ko } from '../support/texts'

/** Answers as a server does after a deployment has replaced the files. Returns the switch to end it. */
async function removeFiles(page: Page, pattern: string): Promise<() => void> {
  let isGone = true
  await page.route(pattern, (route) => (isGone ? route.fulfill({ status: 404 }) : route.continue()))
  return () => (isGone = false)
}

test('the scripts do not arrive on the way back: the page says so and keeps the token', async ({
  page,
  shop,
  member,
  simulator,
}) => {
  await shop.signIn(member)
  const order = await shop.goToKakaoPay()
  const returnUrl = await simulator.act(order, 'pay')
  await page.goto('about:blank')

  const bringBack = await removeFiles(page, '**/assets/shared-*.js')
  await page.goto(returnUrl)
  await expect(page.getByText('결제하고 돌아오셨다면 다시 결제하지 마세요')).toBeVisible()

  bringBack()
  await page.getByRole('link', { name: ko.common.retry }).click()
  await expect(shop.heading(ko.return.approvedTitle)).toBeVisible()
})

test('the way back needs no other file, and no storage to know the member', async ({
  page,
  shop,
  member,
  simulator,
}) => {
  await shop.signIn(member)
  const order = await shop.goToKakaoPay()
  const returnUrl = await simulator.act(order, 'pay')
  await page.goto('about:blank')
  await page.route('**/assets/*.js', (route) =>
    /(index|shared|vendor)-/.test(route.request().url()) ? route.continue() : route.abort(),
  )
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError')
      },
    })
  })
  await page.goto(returnUrl)
  await expect(shop.heading(ko.return.approvedTitle)).toBeVisible()
  await expect(page.getByTestId('member-name')).toContainText(member.displayName)
})

test('a page that a deployment has replaced is loaded anew, once', async ({ page }) => {
  await page.goto('/')
  const bringBack = await removeFiles(page, '**/assets/CurationsView-*.js')
  let loads = 0
  page.on('load', () => loads++)
  await page.getByRole('banner').getByRole('link', { name: ko.nav.curations }).click()

  const message = page.getByRole('alert')
  await expect(message).toContainText(ko.problem['missing-page'])
  expect(loads).toBe(1)
  bringBack()
  await message.getByRole('button', { name: ko.common.retry }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(message).toBeHidden()
})

test.describe('on a phone', () => {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7']
  test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch })

  test('without a network the menu says so, and works again with it', async ({ page, context }) => {
    await page.goto('/')
    const menu = page.getByRole('banner').getByRole('button', { name: ko.nav.menu })
    await context.setOffline(true)
    await menu.click()
    await expect(message(page)).toBeVisible()

    await context.setOffline(false)
    await menu.click()
    await expect(page.getByRole('dialog')).toBeVisible()
  })

  test('without a network the language says so, and changes with it', async ({ page, context }) => {
    await page.goto('/')
    const language = page.getByRole('banner').getByRole('button', { name: ko.nav.otherLanguage })
    await context.setOffline(true)
    await language.click()
    await expect(message(page)).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko')

    await context.setOffline(false)
    await language.click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  const message = (page: Page) =>
    page.getByRole('status').filter({ hasText: ko.problem.unreachable })
})

for (const locale of ['ko-KR', 'en-GB']) {
  test.describe(`in a browser without JavaScript, ${locale}`, () => {
    test.use({ javaScriptEnabled: false, locale })

    test('the page says what is needed, in both languages', async ({ page }) => {
      await page.goto('/')
      await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('자바스크립트를 켜 주세요')
      // Playwright's search for a text leaves out what is in a noscript element.
      const english = page.locator('noscript [lang="en"]')
      await expect(english).toBeVisible()
      await expect(english).toContainText('Please turn on JavaScript')
      await expect(page.getByText('화면을 불러오지 못했어요')).toBeHidden()
    })
  })
}
