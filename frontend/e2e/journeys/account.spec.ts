import { expect, test } from '../support/test'
import { Shop } from '../support/pages'
import { accountTexts as account, ko } from '../support/texts'

test('a member changes the password, and the other browser is signed out', async ({
  browser,
  page,
  shop,
  member,
}) => {
  const elsewhere = await browser.newContext()
  const other = new Shop(await elsewhere.newPage())
  await other.signIn(member, '/membership')
  await shop.signIn(member, '/account')
  await expect(page.getByTestId('session')).toHaveCount(2)
  await expect(page.getByTestId('session').first()).toContainText(account.thisDevice)

  const changed = `new-${member.password}`
  await test.step('the new password counts, and one session is left', async () => {
    await page.getByLabel(account.currentPassword, { exact: true }).fill(member.password)
    await page.getByLabel(account.newPassword, { exact: true }).fill(changed)
    await page.getByRole('button', { name: account.change }).click()
    await expect(page.getByText(account.changed)).toBeVisible()
    await expect(page.getByTestId('session')).toHaveCount(1)
  })

  await test.step('the other browser has to sign in again', async () => {
    await other.page.goto('/membership')
    await expect(other.heading(ko.auth.signInTitle)).toBeVisible()
    await other.signIn({ ...member, password: changed }, '/membership')
    await expect(other.heading(ko.title.membership)).toBeVisible()
  })

  await test.step('and is signed out from here', async () => {
    await page.reload()
    await page.getByRole('button', { name: account.endOthers }).click()
    await expect(page.getByTestId('session')).toHaveCount(1)
    await other.page.reload()
    await expect(other.heading(ko.auth.signInTitle)).toBeVisible()
    await elsewhere.close()
  })
})
