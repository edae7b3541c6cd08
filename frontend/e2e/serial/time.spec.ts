import { expect, test } from '../support/test'
import { isAccessible } from '../support/axe'
import { ko } from '../support/texts'

test.afterEach(({ simulator }) => simulator.reset())

test('the 15 minutes run out on the payment page: nothing is charged', async ({
  page,
  shop,
  member,
  kakaoPay,
  simulator,
}) => {
  await shop.signIn(member)
  const order = await shop.goToKakaoPay()
  await expect(kakaoPay.pay).toBeVisible()

  // The application lives by the same clock.
  await simulator.advanceClock('PT16M')

  await expect(shop.heading(ko.return.expiredTitle)).toBeVisible()
  expect(await simulator.payment(order)).toMatchObject({ approve_calls: 0 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.reload()
    await expect(shop.heading(ko.return.expiredTitle)).toBeVisible()
    await isAccessible(page, `the page of a payment that ran out of time, ${colorScheme}`)
  }

  // Tries that came to nothing are folded.
  await page.goto('/membership')
  await page.getByTestId('unpaid').getByRole('button').click()
  await expect(page.getByRole('main').getByText(ko.status.EXPIRED)).toBeVisible()
})
