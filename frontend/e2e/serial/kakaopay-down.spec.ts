import { expect, test } from '../support/test'
import { ko } from '../support/texts'

test('KakaoPay is down: the member reads so, and the next try works', async ({
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
  const [text = ''] = ko.problem['kakaopay-unavailable'].split('{when}')
  await expect(page.getByText(text.trim())).toBeVisible()

  await shop.goToKakaoPay()
  await kakaoPay.pay.click()
  await expect(shop.heading(ko.return.approvedTitle)).toBeVisible()
})
