import { expect, test } from '../support/test'
import { ko } from '../support/words'

test('KakaoPay is down: the member is told, and the next try works', async ({
  page,
  shop,
  member,
  kakaoPay,
  simulator,
}) => {
  await shop.signIn(member)
  await simulator.fault('ready', 'http-503', 1)

  const refused = page.waitForResponse('**/api/payments')
  await shop.payButton.click()
  expect((await refused).status()).toBe(503)
  const [told = ''] = ko.problem['kakaopay-unavailable'].split('{when}')
  await expect(page.getByText(told.trim())).toBeVisible()

  await shop.goToKakaoPay()
  await kakaoPay.pay.click()
  await expect(shop.heading(ko.return.approvedTitle)).toBeVisible()
})
