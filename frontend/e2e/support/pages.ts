import { expect, type Locator, type Page } from '@playwright/test'
import type { Member } from './members'
import { ko, type Texts } from './texts'

/** The shop as a member sees it. */
export class Shop {
  constructor(
    readonly page: Page,
    readonly texts: Texts = ko,
  ) {}

  get payButton(): Locator {
    return this.page.getByTestId('pay-button')
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true })
  }

  /** Signs in by the form, and waits for the next page. */
  async signIn(member: Member, next = '/#plan'): Promise<void> {
    const { auth } = this.texts
    await this.page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    await this.page.getByLabel(auth.email, { exact: true }).fill(member.email)
    await this.page.getByLabel(auth.password, { exact: true }).fill(member.password)
    await this.page
      .getByRole('main')
      .getByRole('button', { name: auth.signIn, exact: true })
      .click()
    await this.page.waitForURL((url) => url.pathname + url.hash === next)
  }

  /** Presses the button. Returns the order, which KakaoPay's page shows. */
  async goToKakaoPay(press: () => Promise<void> = () => this.payButton.click()): Promise<string> {
    await press()
    await this.page.waitForURL(/\/mockup\/bridge\//)
    return this.page.getByText(/^mc-[0-9a-f-]+$/).innerText()
  }

  /** Buys the plan, up to the receipt. Returns the order. */
  async buy(): Promise<string> {
    const order = await this.goToKakaoPay()
    await new KakaoPayPage(this.page).pay.click()
    await expect(this.heading(this.texts.return.approvedTitle)).toBeVisible()
    return order
  }
}

/** The simulated page of KakaoPay. */
export class KakaoPayPage {
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
