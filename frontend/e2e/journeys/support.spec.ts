import { SupportDesk } from '../support/desk'
import { ADMIN, SECOND_ADMIN, SUPPORT } from '../support/members'
import { expect, test } from '../support/test'
import { ko, membershipTexts, supportTexts as s } from '../support/texts'

test('two administrators decide a payment in review, and the member reads the outcome', async ({
  browser,
  page,
  shop,
  member,
  simulator,
  api,
}) => {
  await shop.signIn(member, '/membership')
  const order = await api.startPayment()

  await test.step("KakaoPay's answer names another amount: a person has to look", async () => {
    await simulator.fault('approve', 'wrong-amount', 1, order)
    await page.goto(await simulator.act(order, 'pay'))
    await expect(shop.heading(ko.return.reviewTitle)).toBeVisible()
  })

  const first = await SupportDesk.open(browser, ADMIN)
  await test.step('the first administrator finds it by keys, and compares both books', async () => {
    await first.openFirstOf(member)
    await first.ask()
    await expect(first.books.locator('[data-field="amount"]')).toContainText('39,000')
  })

  await test.step('what is not possible is there, with its reason and without a button', async () => {
    const close = first.actions.getByRole('listitem').filter({ hasText: s['action.CLOSE'] })
    await expect(close).toContainText(s.notPossible)
    await expect(close.getByRole('button', { name: s['action.CLOSE'] })).toHaveCount(0)
  })

  await test.step('the first administrator proposes, and cannot confirm it', async () => {
    await first.act('RECORD_AS_PAID', 'KakaoPay has it, the amount was wrong in the answer only')
    await expect(first.page.getByTestId('own-decision')).toBeVisible()
    await expect(first.button(s.confirm)).toBeHidden()
    expect(await api.isPremium()).toBe(false)
  })

  const second = await SupportDesk.open(browser, SECOND_ADMIN)
  await test.step('the second administrator confirms', async () => {
    await second.visit(order)
    await expect(second.pending).toContainText('the amount was wrong')
    await second.button(s.confirm).click()
    await expect(second.status).toHaveAttribute('data-status', 'APPROVED')
    await expect(second.page.getByTestId('decisions')).toContainText(s['decided.DONE'])
  })

  await test.step('the page of the first is old by now: told, loaded by one press', async () => {
    await first.button(s.withdraw).click()
    await first.page.getByLabel(s.withdrawReason).fill('a second thought')
    await first.button(s.withdraw).click()
    await expect(first.pending.getByRole('alert')).toBeVisible()
    await first.pending.getByRole('button', { name: s.reload }).click()
    await expect(first.status).toHaveAttribute('data-status', 'APPROVED')
    await expect(first.pending).toBeHidden()
  })

  await test.step('the member has premium, and reads how it came', async () => {
    expect(await api.isPremium()).toBe(true)
    await page.goto(`/membership/${order}`)
    await expect(page.getByTestId('payment-status')).toHaveAttribute('data-status', 'APPROVED')
    await expect(page.getByTestId('timeline-summary')).toContainText('담당자가 결제를 확인했고')
  })

  await first.close()
  await second.close()
})

test('a refund in the partner console is noticed: premium ends, and everybody reads why', async ({
  browser,
  page,
  simulator,
  api,
  paidOrder: order,
}) => {
  expect(await api.isPremium()).toBe(true)
  await simulator.cancelInConsole(order)

  const support = await SupportDesk.open(browser, SUPPORT)
  await test.step('support asks KakaoPay, which knows of it', async () => {
    await support.visit(order)
    await support.ask()
    await expect(support.page.getByTestId('refunds')).toContainText(s['origin.CONSOLE'])
    await expect(support.status).toHaveAttribute('data-status', 'REFUNDED')
  })

  await test.step('support writes a note, and may decide nothing', async () => {
    await support.page.getByLabel(s.note).fill('called the member')
    await support.button(s.addNote).click()
    await expect(support.page.getByTestId('notes')).toContainText('called the member')
    await expect(support.actions).toContainText(s.adminOnly)
    await expect(support.actions.getByRole('button')).toHaveCount(0)
  })

  await test.step('premium has ended, and the member reads it', async () => {
    expect(await api.isPremium()).toBe(false)
    await page.goto(`/membership/${order}`)
    await expect(page.getByTestId('payment-status')).toHaveAttribute('data-status', 'REFUNDED')
    await page.goto('/membership')
    await expect(page.getByRole('main').getByText(membershipTexts.free)).toBeVisible()
  })

  const admin = await SupportDesk.open(browser, ADMIN)
  await test.step('an administrator reads who looked and wrote', async () => {
    await admin.page.goto(`/support/audit?order=${order}`)
    const entries = admin.page.getByTestId('audit-entry')
    for (const action of ['READ_CASE', 'ASKED_KAKAOPAY', 'NOTED'] as const)
      await expect(entries.filter({ hasText: s[`audit.${action}`] })).not.toHaveCount(0)
  })

  await support.close()
  await admin.close()
})
