import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import type { Member } from './members'
import { Shop } from './pages'
import { supportTexts as s } from './texts'

/** Somebody of the staff at the pages of support, in a browser of their own. */
export class SupportDesk {
  readonly actions: Locator
  readonly books: Locator
  readonly pending: Locator
  readonly status: Locator

  private constructor(readonly page: Page) {
    this.actions = page.getByTestId('actions')
    this.books = page.getByTestId('books')
    this.pending = page.getByTestId('pending-decision')
    this.status = page.getByTestId('payment-status')
  }

  static async open(browser: Browser, who: Member): Promise<SupportDesk> {
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    const desk = new SupportDesk(await context.newPage())
    await new Shop(desk.page).signIn(who, '/support')
    return desk
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** Finds the payments of a member by keys alone, and opens the first. */
  async openFirstOf(member: Member): Promise<void> {
    await expect(this.page.getByTestId('work-counts')).toBeVisible()
    await this.page.keyboard.press('/')
    await this.page.keyboard.type(member.email)
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByTestId('found-payment')).not.toHaveCount(0)
    await this.page.locator('h1').click()
    await this.page.keyboard.press('j')
    await this.page.keyboard.press('Enter')
    await this.hasCase()
  }

  async visit(order: string): Promise<void> {
    await this.page.goto(`/support/${order}`)
    await this.hasCase()
  }

  /** Asks KakaoPay, and waits for the comparison. */
  async ask(): Promise<void> {
    await this.button(s.askKakaoPay).click()
    await expect(this.button(s.askAgain)).toBeVisible()
  }

  /** Opens an action, gives the reason, and acts. */
  async act(action: 'REFUND' | 'RECORD_AS_PAID', reason: string): Promise<void> {
    const name = s[`action.${action}`]
    await this.actions.getByRole('button', { name, expanded: false }).click()
    const form = this.actions.locator('form:visible')
    await form.getByLabel(s.reason, { exact: true }).fill(reason)
    await form.getByRole('button', { name, exact: true }).click()
  }

  close(): Promise<void> {
    return this.page.context().close()
  }

  private async hasCase(): Promise<void> {
    await expect(this.books).toBeVisible()
  }
}
