import { devices, type Locator, type Page } from '@playwright/test'
import { expect, test } from '../support/test'
import { KakaoPayPage } from '../support/pages'
import { curationTexts, ko } from '../support/texts'

async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('60 presses of Tab did not reach it')
}

test('a purchase with nothing but the keyboard', async ({ page, shop, member, kakaoPay }) => {
  await page.goto('/')
  await tabTo(page, shop.payButton)
  await page.keyboard.press('Enter')

  await page.waitForURL(/\/sign-in/)
  await tabTo(page, page.getByLabel(ko.auth.email, { exact: true }))
  await page.keyboard.type(member.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(member.password)
  await page.keyboard.press('Enter')

  await page.waitForURL('/#plan')
  await expect(page.getByRole('button', { name: ko.pay.button })).toBeVisible()
  await tabTo(page, shop.payButton)
  await shop.goToKakaoPay(() => page.keyboard.press('Enter'))

  await tabTo(page, kakaoPay.pay)
  await page.keyboard.press('Enter')

  await expect(shop.heading(ko.return.approvedTitle)).toBeVisible()
  await tabTo(page, page.getByRole('main').getByRole('link', { name: ko.return.toPremium }))
  await page.keyboard.press('Enter')
  await expect(shop.heading(curationTexts.premiumTitle)).toBeVisible()
})

test('a wrong password leaves the focus where it was', async ({ page, member }) => {
  await page.goto('/sign-in')
  await page.getByLabel(ko.auth.email, { exact: true }).fill(member.email)
  await page.getByLabel(ko.auth.password, { exact: true }).fill('not-my-password')
  const button = page.getByRole('main').getByRole('button', { name: ko.auth.signIn, exact: true })
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(ko.problem['bad-credentials'])
  await expect(button).toBeFocused()
})

test.describe('on a phone', () => {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7']
  test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch })

  test('KakaoPay opens for mobile browsers, and nothing is wider than the screen', async ({
    page,
    shop,
    member,
  }) => {
    await shop.signIn(member)
    await shop.goToKakaoPay()
    expect(page.url()).toContain('/mobile-web/')
    await expectNoSidewaysScroll(page)
    await page.setViewportSize({ width: 360, height: 740 })
    for (const method of ['method-card', 'method-money']) {
      await expectUncovered(page.getByTestId(method))
    }
    await page.setViewportSize(viewport)

    await new KakaoPayPage(page).pay.click()
    await expect(shop.heading(ko.return.approvedTitle)).toBeVisible()
    await expectNoSidewaysScroll(page)

    for (const path of ['/', '/curations', '/curations/premium', '/membership']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoSidewaysScroll(page)
    }
  })

  test('the terms of a refund come into sight, from outside and from the ticket', async ({
    page,
  }) => {
    const question = page.locator('#refund > summary')
    await page.goto('/#refund')
    await expect(question).toBeInViewport()
    await page.evaluate(() => scrollTo(0, 0))
    await page.getByTestId('refund-terms').getByRole('link').click()
    await expect
      .poll(() => question.evaluate((at) => at.getBoundingClientRect().top))
      .toBeLessThan(90)
    await expectUncovered(question)
  })
})

/** Expects that nothing lies over it and that it can be seen without scrolling. */
async function expectUncovered(target: Locator): Promise<void> {
  const covered = await target.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const seenAt = (y: number) => document.elementFromPoint((left + right) / 2, y) === element
    return ![top + 2, (top + bottom) / 2, bottom - 2].every(seenAt)
  })
  expect(covered, `whether ${target.toString()} is covered`).toBe(false)
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `how far ${page.url()} can be scrolled sideways`).toBe(0)
}
