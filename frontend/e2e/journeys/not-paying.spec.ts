import { expect, test } from '../support/test'
import { ko } from '../support/texts'

test('a canceled payment costs nothing and can be started anew', async ({
  page,
  shop,
  member,
  kakaoPay,
  simulator,
  api,
}) => {
  await shop.signIn(member)
  const canceled = await shop.goToKakaoPay()
  await kakaoPay.cancel.click()

  await expect(shop.heading(ko.return.canceledTitle)).toBeVisible()
  expect(await api.payments()).toMatchObject([{ order: canceled, status: 'CANCELED' }])
  expect(await simulator.payment(canceled)).toMatchObject({ approve_calls: 0 })

  const next = await shop.goToKakaoPay(() =>
    page.getByRole('main').getByText(ko.return.tryAgain).click(),
  )
  expect(next).not.toBe(canceled)
  await kakaoPay.pay.click()
  await expect(shop.heading(ko.return.approvedTitle)).toBeVisible()
})

test('a payment that fails at KakaoPay costs nothing', async ({
  shop,
  member,
  kakaoPay,
  simulator,
  api,
}) => {
  await shop.signIn(member)
  const order = await shop.goToKakaoPay()
  await kakaoPay.fail.click()

  await expect(shop.heading(ko.return.failedTitle)).toBeVisible()
  expect(await api.payments()).toMatchObject([{ order, status: 'FAILED' }])
  expect(await simulator.payment(order)).toMatchObject({ approve_calls: 0 })
  expect(await api.isPremium()).toBe(false)
})

test('a card that is refused at the last step costs nothing', async ({
  shop,
  member,
  kakaoPay,
  simulator,
  api,
}) => {
  await shop.signIn(member)
  const order = await shop.goToKakaoPay()
  await simulator.fault('approve', 'error:-780:LIMIT_USE_PER_DAY', 1, order)
  await kakaoPay.pay.click()

  await expect(shop.page.getByText(ko.return.refused['payment-failed'])).toBeVisible()
  expect(await api.isPremium()).toBe(false)
})

test('a forged return to the cancel page changes nothing', async ({
  page,
  shop,
  member,
  kakaoPay,
  api,
}) => {
  const order = await api.startPayment()

  await page.goto(`/kakaoPay/cancel?order=${order}`)
  await expect(shop.heading(ko.return.openTitle)).toBeVisible()
  expect(await api.payments()).toMatchObject([{ order, status: 'READY' }])

  await shop.signIn(member)
  expect(await shop.goToKakaoPay()).toBe(order)
  await kakaoPay.pay.click()
  await expect(shop.heading(ko.return.approvedTitle)).toBeVisible()
})

test('a malformed return explains itself', async ({ page, shop }) => {
  await page.goto('/kakaoPay/success?order=mc-of-nobody&pg_token=nonsense')
  await expect(page.getByText(ko.return.refused['unknown-order'])).toBeVisible()

  await page.goto('/kakaoPay/success')
  await expect(shop.heading(ko.return.incompleteTitle)).toBeVisible()
})
