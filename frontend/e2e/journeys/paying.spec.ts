import { expect, test } from '../support/test'
import { KakaoPayPage, Shop } from '../support/pages'
import { curationTexts, ko, signUpTexts } from '../support/texts'

test('a visitor signs up, pays and is premium', async ({ page, shop, kakaoPay, simulator }) => {
  const email = `visitor-${crypto.randomUUID()}@moviecurators.kr`

  await test.step('the pay button leads a visitor to an account first', async () => {
    await page.goto('/')
    await expect(page.getByTestId('price')).toContainText('39,000')
    await page.getByRole('link', { name: ko.pay.firstTime }).click()
    await page.getByLabel(ko.auth.email, { exact: true }).fill(email)
    await page.getByLabel(signUpTexts.displayName, { exact: true }).fill('최첫손')
    await page.getByLabel(ko.auth.password, { exact: true }).fill('a-long-evening-at-the-movies')
    await page.getByRole('button', { name: signUpTexts.signUp, exact: true }).click()
    await page.waitForURL('/#plan')
  })

  const order = await test.step('KakaoPay shows what is paid for', async () => {
    const order = await shop.goToKakaoPay()
    await expect(page.getByTestId('amount')).toHaveText('39,000원')
    await kakaoPay.pay.click()
    return order
  })

  await test.step('the ticket names what was paid, and the token has left the address', async () => {
    await expect(shop.heading(ko.return.approvedTitle)).toBeVisible()
    await expect(page.getByRole('main')).toContainText('39,000')
    expect(page.url()).not.toContain('pg_token')
  })

  await test.step('premium is open', async () => {
    await page.getByRole('main').getByRole('link', { name: ko.return.toPremium }).click()
    await expect(shop.heading(curationTexts.premiumTitle)).toBeVisible()
    await expect(page.getByTestId('curation').first()).toBeVisible()
  })

  await test.step('KakaoPay took the money once', async () => {
    const payment = await simulator.payment(order)
    expect(payment).toMatchObject({ status: 'SUCCESS_PAYMENT', amount: 39_000, approve_calls: 1 })
  })
})

test('reload, back and a second return change nothing', async ({
  page,
  shop,
  kakaoPay,
  simulator,
  paidOrder: order,
}) => {
  await page.reload()
  await expect(shop.heading(ko.return.approvedTitle)).toBeVisible()

  await page.goBack()
  await expect(kakaoPay.backToShop).toBeVisible()
  await kakaoPay.backToShop.click()
  await expect(shop.heading(ko.return.approvedTitle)).toBeVisible()

  expect(await simulator.payment(order)).toMatchObject({ approve_calls: 1 })
  expect(await simulator.paymentsOfSameMember(order)).toHaveLength(1)
})

test('back from KakaoPay without paying, the same payment goes on', async ({
  page,
  shop,
  member,
  simulator,
}) => {
  await shop.signIn(member)
  const first = await shop.goToKakaoPay()

  await page.goBack()
  const second = await shop.goToKakaoPay()

  expect(second).toBe(first)
  expect(await simulator.paymentsOfSameMember(first)).toHaveLength(1)
})

test('a second click starts no second payment', async ({ shop, member, simulator, api }) => {
  await shop.signIn(member)
  const order = await shop.goToKakaoPay(() => shop.payButton.dblclick())

  expect(await simulator.paymentsOfSameMember(order)).toHaveLength(1)
  expect(await api.payments()).toHaveLength(1)
})

test('two tabs pay for one ticket', async ({ context, page, shop, member, simulator, api }) => {
  await shop.signIn(member)
  const other = new Shop(await context.newPage())
  await other.page.goto('/#plan')
  await expect(other.payButton).toBeVisible()

  const [one, two] = await Promise.all([shop.goToKakaoPay(), other.goToKakaoPay()])

  expect(two).toBe(one)
  expect(await simulator.paymentsOfSameMember(one)).toHaveLength(1)

  await new KakaoPayPage(page).pay.click()
  await expect(shop.heading(ko.return.approvedTitle)).toBeVisible()
  await expect(other.heading(ko.return.approvedTitle)).toBeVisible()
  expect(await simulator.payment(one)).toMatchObject({ approve_calls: 1 })
  expect(await api.payments()).toHaveLength(1)
})

test('who is premium already cannot pay again', async ({
  context,
  shop,
  member,
  simulator,
  api,
}) => {
  await shop.signIn(member)
  const stale = new Shop(await context.newPage())
  await stale.page.goto('/#plan')
  await expect(stale.payButton).toBeVisible()

  const order = await shop.buy()

  await test.step('a page from before says so when the button is pressed', async () => {
    await stale.payButton.click()
    await expect(stale.page.getByText(ko.pay.alreadyPremium)).toBeVisible()
    await expect(stale.payButton).toBeHidden()
  })

  await test.step('the API refuses before KakaoPay hears of it', async () => {
    const refused = await api.tryToStartPayment()
    expect(refused.status()).toBe(409)
    expect(await refused.json()).toMatchObject({ code: 'already-premium' })
    expect(await simulator.paymentsOfSameMember(order)).toHaveLength(1)
  })
})
