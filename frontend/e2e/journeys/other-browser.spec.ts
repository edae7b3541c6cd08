import { expect, test } from '../support/test'
import { Shop } from '../support/pages'
import { ko, membershipTexts } from '../support/texts'

test('the return opens in another browser: it confirms, and signs nobody in', async ({
  browser,
  page,
  shop,
  member,
  simulator,
}) => {
  await shop.signIn(member)
  const order = await shop.goToKakaoPay()
  const returnUrl = await simulator.act(order, 'pay')
  // The page the member left is KakaoPay's; it would follow. Here it is closed, as on a phone.
  await page.goto('about:blank')

  const elsewhere = await browser.newContext()
  const other = new Shop(await elsewhere.newPage())

  await test.step('the other browser shows that it is paid, and whose it is', async () => {
    await other.page.goto(returnUrl)
    await expect(other.heading(ko.return.approvedTitle)).toBeVisible()
    await expect(other.page.getByText(ko.return.notSignedInTitle)).toBeVisible()
  })

  await test.step('it is signed in nowhere', async () => {
    await other.page.goto('/membership')
    await expect(other.heading(ko.auth.signInTitle)).toBeVisible()
    expect(await elsewhere.cookies()).toEqual([])
    await elsewhere.close()
  })

  await page.goto('/membership')
  await expect(page.getByRole('main').getByText(membershipTexts.premium)).toBeVisible()
})
