import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { hasContrast, isAccessible, isAccessibleInAnyTheme } from '../support/axe'
import { type Member, MemberApi, newMember } from '../support/members'
import { KakaoPayPage, Shop } from '../support/pages'
import { Simulator } from '../support/simulator'
import { expect } from '../support/test'

/** A browser for looking at many views: Korean and light, with switches for language and theme. */
export class ViewSession {
  readonly shop: Shop
  readonly kakaoPay: KakaoPayPage

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly simulator: Simulator,
  ) {
    this.shop = new Shop(page)
    this.kakaoPay = new KakaoPayPage(page)
  }

  static async open(browser: Browser, options: BrowserContextOptions = {}): Promise<ViewSession> {
    const context = await browser.newContext({
      colorScheme: 'light',
      reducedMotion: 'reduce',
      ...options,
    })
    return new ViewSession(context, await context.newPage(), new Simulator(context.request))
  }

  newMember(): Promise<Member> {
    return newMember(this.context.request)
  }

  /** The API as this member, outside this browser, whose cookies stay unchanged. */
  async apiOf(member: Member, browser: Browser): Promise<MemberApi> {
    return MemberApi.signIn((await browser.newContext()).request, member)
  }

  /** Opens a page of the shop and waits until it is complete. */
  async visit(path: string): Promise<void> {
    await this.page.goto(path)
    await this.isComplete()
  }

  /** Waits until the page has its headline and nothing is loading. */
  async isComplete(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(this.page.locator('[aria-busy="true"], .shimmer')).toHaveCount(0)
  }

  async sees(heading: string): Promise<void> {
    await expect(this.shop.heading(heading)).toBeVisible()
    await this.isComplete()
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: this.shop.texts.nav.signOut }).click()
    await this.isComplete()
  }

  async showTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme: theme })
  }

  /** Switches the language by the header's button, and moves the pointer away from it. */
  async showLanguage(locale: 'ko' | 'en'): Promise<void> {
    await this.page.locator(`header button[lang="${locale}"]`).click()
    await this.page.mouse.move(0, 0)
    await expect(this.page.locator('html')).toHaveAttribute('lang', locale)
    await this.isComplete()
  }

  /** Audits a view of the shop in both themes and both languages. */
  async audit(view: string): Promise<void> {
    await this.auditThemes(view)
    await this.showLanguage('en')
    await isAccessibleInAnyTheme(this.page, `${view}, en`)
    await this.showLanguage('ko')
  }

  /** Audits a page without a language switch. Repeats only the contrast in the dark theme. */
  async auditThemes(view: string): Promise<void> {
    await isAccessible(this.page, view)
    await this.showTheme('dark')
    await hasContrast(this.page, `${view}, dark`)
    await this.showTheme('light')
  }
}
