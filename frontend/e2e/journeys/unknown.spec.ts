import { expect, test } from '../support/test'
import { ko, membershipTexts } from '../support/texts'

test('KakaoPay takes its time, and the page is reloaded: it waits, and shows the receipt', async ({
  page,
  shop,
  member,
  kakaoPay,
  simulator,
  api,
}) => {
  await shop.signIn(member)
  const order = await shop.goToKakaoPay()

  await test.step('the approval is under way when the page is reloaded', async () => {
    // Longer than the browser repeats one request, and shorter than the application's time-out.
    await simulator.fault('approve', 'slow:12000', 1, order)
    await kakaoPay.pay.click()
    await expect(shop.heading(ko.return.waitingTitle)).toBeVisible()
    await expect.poll(async () => (await simulator.payment(order)).approve_calls).toBe(1)
    await page.reload()
  })

  await test.step('the page says that it waits, and offers nothing to pay', async () => {
    await expect(shop.heading(ko.return.confirmingTitle)).toBeVisible()
    await expect(shop.payButton).toBeHidden()
  })

  await test.step('the page turns into the receipt by itself', async () => {
    await expect(shop.heading(ko.return.approvedTitle)).toBeVisible({ timeout: 40_000 })
    expect(await api.isPremium()).toBe(true)
  })

  expect(await simulator.payment(order)).toMatchObject({ approve_calls: 1, amount: 39_000 })
})

test('the browser never comes back: the payment is finished without it', async ({
  page,
  shop,
  member,
  simulator,
  api,
  request,
}) => {
  const order = await api.startPayment()
  const returnUrl = await simulator.act(order, 'pay')

  await test.step('the return arrives, and its page is closed before it does anything', async () => {
    const landed = await request.get(returnUrl)
    expect(landed.status()).toBe(200)
  })

  await test.step('recovery approves it', async () => {
    await expect.poll(() => api.isPremium(), { timeout: 40_000 }).toBe(true)
    expect(await simulator.payment(order)).toMatchObject({ approve_calls: 1 })
  })

  await shop.signIn(member, '/membership')
  await expect(page.getByRole('main').getByText(membershipTexts.premium)).toBeVisible()
})
