import type { Page } from '@playwright/test'
import { isAccessible } from '../support/axe'
import { expect, test } from '../support/test'
import { curationTexts, ko, membershipTexts, refundTexts, sellerTexts } from '../support/texts'

const main = (page: Page) => page.getByRole('main')
const refund = (page: Page) => page.getByTestId('refund')

/** Fills the places of a text. */
function filled(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

const GIVEN_BACK = filled(refundTexts.doneTitle, { amount: '39,000원' })

test('a member who has read nothing gets everything back in two presses, and premium is closed', async ({
  page,
  simulator,
  api,
  paidOrder: order,
}) => {
  await page.goto('/membership')

  await test.step('the first press says in one sentence what the second will do', async () => {
    await page.getByTestId('refund-open').click()
    await expect(page.getByTestId('consequence')).toContainText('39,000원 전액을 돌려드리고')
    await isAccessible(page, 'the preview of a refund')
    expect(await simulator.payment(order)).toMatchObject({ status: 'SUCCESS_PAYMENT' })
  })

  await test.step('the second press gives the money back', async () => {
    await page.getByTestId('refund-confirm').click()
    await expect(refund(page).getByText(GIVEN_BACK)).toBeVisible()
    expect(await simulator.payment(order)).toMatchObject({ status: 'CANCEL_PAYMENT' })
  })

  await test.step('the page says what has become of the membership and of the payment', async () => {
    await expect(page.getByTestId('membership-level')).toHaveText(membershipTexts.free)
    await expect(main(page).getByText(ko.status.REFUNDED, { exact: true })).toBeVisible()
    await isAccessible(page, 'the membership after a refund')
    expect(await api.isPremium()).toBe(false)
  })

  await test.step('the premium list is closed', async () => {
    await page.goto('/curations/premium')
    await expect(page.getByTestId('premium-gate')).toBeVisible()
    await expect(page.getByRole('heading', { name: curationTexts.contents })).toBeVisible()
  })
})

test('the receipt names everything, and prints on one sheet', async ({
  page,
  paidOrder: order,
}) => {
  await page.goto(`/membership/${order}`)
  await page.getByTestId('refund-open').click()
  await page.getByTestId('refund-confirm').click()
  await expect(page.getByTestId('refund-row')).toContainText(refundTexts.DONE)
  await page.getByRole('link', { name: membershipTexts.receipt }).click()

  const sheet = page.getByTestId('sheet')
  await test.step('it shows the seller, the parts of the price, and what went back', async () => {
    await expect(sheet).toContainText(/MC-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    for (const text of [sellerTexts.businessNumber, '35,455원', '3,545원', '−39,000원']) {
      await expect(sheet).toContainText(text)
    }
    await expect(page).toHaveTitle(/MC-/)
  })

  await test.step('it prints on one sheet, also with a refund', async () => {
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
  })
})

test('who has opened a premium list gets a part back, and reads why', async ({
  page,
  simulator,
  paidOrder: order,
}) => {
  await page.goto('/membership')
  await page.getByTestId('refund-open').click()
  await expect(page.getByTestId('refund-confirm')).toContainText('39,000원')

  await test.step('meanwhile a list is opened in another tab: the new amount comes in place', async () => {
    const other = await page.context().newPage()
    await other.goto('/curations/premium')
    await expect(other.getByTestId('curation').first()).toBeVisible()
    await page.getByTestId('refund-confirm').click()
    await expect(refund(page).getByText(refundTexts.changed)).toBeVisible()
    await expect(page.getByTestId('consequence')).toContainText('19,500원')
    expect(await simulator.payment(order)).toMatchObject({ status: 'SUCCESS_PAYMENT' })
  })

  await page.getByTestId('refund-confirm').click()
  await expect(
    refund(page).getByText(filled(refundTexts.doneTitle, { amount: '19,500원' })),
  ).toBeVisible()
  expect(await simulator.payment(order)).toMatchObject({ status: 'PART_CANCEL_PAYMENT' })
  await expect(page.getByTestId('membership-level')).toHaveText(membershipTexts.free)
})

test('KakaoPay takes the refund and its answer is lost: the page waits, and tells how it ended', async ({
  page,
  simulator,
  api,
  paidOrder: order,
}) => {
  await simulator.fault('cancel', 'drop-answer-after-effect', 1, order)
  await simulator.fault('order', 'http-503', 2, order)
  await page.goto('/membership')
  await page.getByTestId('refund-open').click()
  await page.getByTestId('refund-confirm').click()

  await expect(refund(page).getByText(GIVEN_BACK)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByTestId('membership-level')).toHaveText(membershipTexts.free)
  expect(await api.payments()).toMatchObject([{ order, status: 'REFUNDED' }])
})
