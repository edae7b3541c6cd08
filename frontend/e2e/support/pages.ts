import { expect, type Locator, type Page } from '@playwright/test'
import type { Member } from './members'
import { ko, type Words } from './words'

/** The shop as a member sees it. */
export class Shop {
  constructor(
    readonly page: Page,
    readonly words: Words = ko,
  ) {}

  get payButton(): Locator {
    return this.page.getByTestId('pay-button')
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true })
  }

  /** Signs in on the page for it, and waits for the page that comes after. */
  async signIn(member: Member, next = '/#plan'): Promise<void> {
    const { auth } = this.words
    await this.page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    await this.page.getByLabel(auth.email, { exact: true }).fill(member.email)
    await this.page.getByLabel(auth.password, { exact: true }).fill(member.password)
    await this.page
      .getByRole('main')
      .getByRole('button', { name: auth.signIn, exact: true })
      .click()
    await this.page.waitForURL((url) => url.pathname + url.hash === next)
  }

  /** Presses the button, and answers the order of the payment, which KakaoPay's page shows. */
  async goToKakaoPay(press: () => Promise<void> = () => this.payButton.click()): Promise<string> {
    await press()
    await this.page.waitForURL(/\/mockup\/bridge\//)
    return this.page.getByText(/^mc-[0-9a-f-]+$/).innerText()
  }

  /** From the plan to the paid ticket. */
  async buy(): Promise<string> {
    const order = await this.goToKakaoPay()
    await new HostedPage(this.page).pay.click()
    await expect(this.heading(this.words.return.approvedTitle)).toBeVisible()
    return order
  }
}

/** The simulated page of KakaoPay. */
export class HostedPage {
  readonly pay: Locator
  readonly cancel: Locator
  readonly fail: Locator
  readonly leave: Locator
  readonly expire: Locator
  readonly backToShop: Locator

  constructor(page: Page) {
    this.pay = page.getByTestId('pay')
    this.cancel = page.getByTestId('cancel')
    this.fail = page.getByTestId('fail')
    this.leave = page.getByTestId('leave')
    this.expire = page.getByTestId('expire')
    this.backToShop = page.getByTestId('return')
  }
}
