import { expect, test } from '../support/test'
import { ko } from '../support/words'

test('the answer is lost after the money moved: it is confirmed, and charged once', async ({
  page,
  shop,
  member,
  kakaoPay,
  simulator,
  api,
}) => {
  await shop.signIn(member)
  const order = await shop.goToKakaoPay()

  await test.step('KakaoPay takes the money, and its answer is lost', async () => {
    await simulator.fault('approve', 'drop-answer-after-effect', 1, order)
    await simulator.fault('order', 'http-503', 1, order)
    await kakaoPay.pay.click()
    await expect(shop.heading(ko.return.confirmingTitle)).toBeVisible()
    expect(await api.payments()).toMatchObject([{ order, status: 'UNKNOWN' }])
  })

  await test.step('the page turns into the ticket by itself', async () => {
    await expect(shop.heading(ko.return.approvedTitle)).toBeVisible({ timeout: 40_000 })
    await expect(page.getByRole('main')).toContainText('39,000')
    expect(await api.isPremium()).toBe(true)
  })

  expect(await simulator.payment(order)).toMatchObject({ approve_calls: 1, amount: 39_000 })
})

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
    // Longer than one question is repeated, and not so long that the application gives up waiting.
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

  await test.step('the page turns into the ticket by itself', async () => {
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
  const order = await api.begin()
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
  await expect(page.getByRole('main').getByText(ko.membership.premium)).toBeVisible()
})
