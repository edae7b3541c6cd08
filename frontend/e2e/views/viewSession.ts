import type { Browser, BrowserContext, Page } from '@playwright/test'
import { expect } from '../support/test'
import { type Member, MemberApi, newMember } from '../support/members'
import { HostedPage, Shop } from '../support/pages'
import { Simulator } from '../support/simulator'
import { en, ko, type Words } from '../support/words'

export type Locale = 'ko' | 'en'
export type Theme = 'light' | 'dark'

/** A browser with its language and theme, and what a story needs to bring any view about. */
export class Stage {
  readonly words: Words
  readonly shop: Shop
  readonly kakaoPay: HostedPage

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly simulator: Simulator,
    locale: Locale,
  ) {
    this.words = locale === 'ko' ? ko : en
    this.shop = new Shop(page, this.words)
    this.kakaoPay = new HostedPage(page)
  }

  static async open(browser: Browser, locale: Locale, theme: Theme, options = {}): Promise<Stage> {
    const context = await browser.newContext({
      colorScheme: theme,
      reducedMotion: 'reduce',
      ...options,
    })
    await context.addInitScript((chosen) => {
      localStorage.setItem('moviecurators.locale', chosen)
    }, locale)
    const page = await context.newPage()
    return new Stage(context, page, new Simulator(context.request), locale)
  }

  newMember(): Promise<Member> {
    return newMember(this.context.request)
  }

  /** The API as this member, from outside this browser: its cookies stay its own. */
  async apiOf(member: Member, browser: Browser): Promise<MemberApi> {
    return MemberApi.signIn((await browser.newContext()).request, member)
  }

  /** Opens a page of the shop and waits until it has all it wants to show. */
  async visit(path: string): Promise<void> {
    await this.page.goto(path)
    await this.settled()
  }

  async settled(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
    await this.page.waitForLoadState('networkidle')
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.nav.signOut }).click()
    await this.settled()
  }

  async sees(heading: string): Promise<void> {
    await expect(this.shop.heading(heading)).toBeVisible()
    await this.settled()
  }
}
