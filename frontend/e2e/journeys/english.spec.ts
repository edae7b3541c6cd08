import { expect, test } from '../support/test'
import { Shop } from '../support/pages'
import { en, ko, membershipTextsEn } from '../support/texts'

test('the whole purchase in English', async ({ page, member, kakaoPay }) => {
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await page.getByRole('button', { name: ko.nav.otherLanguage }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')

  const shop = new Shop(page, en)
  await shop.signIn(member)
  await shop.goToKakaoPay(() => page.getByRole('button', { name: en.pay.button }).click())
  const receipt = page
    .waitForResponse('**/api/payments/approve')
    .then((response) => response.json() as Promise<{ itemName: string }>)
  await kakaoPay.pay.click()

  await expect(shop.heading(en.return.approvedTitle)).toBeVisible()
  await expect(page.getByRole('main')).toContainText('₩39,000')
  // The item's name stays as it was sent to KakaoPay; nothing else is Korean.
  const { itemName } = await receipt
  const text = (await page.getByRole('main').innerText()).replaceAll(itemName, '')
  expect(text).not.toMatch(/[가-힣]/)

  await page.goto('/membership')
  await expect(page.getByRole('main').getByText(membershipTextsEn.premium)).toBeVisible()
})
