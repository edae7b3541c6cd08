import { test } from '../support/test'
import { type Locale, Stage, type Theme } from './views'

/** Pictures to look at, in .output/pictures; README.md shows two of them. */
const VARIANTS: { name: string; locale: Locale; theme: Theme; options: object }[] = [
  { name: 'ko-light', locale: 'ko', theme: 'light', options: {} },
  { name: 'en-dark', locale: 'en', theme: 'dark', options: {} },
  {
    name: 'ko-dark-phone',
    locale: 'ko',
    theme: 'dark',
    options: { viewport: { width: 390, height: 844 } },
  },
]

for (const { name, locale, theme, options } of VARIANTS) {
  test(`pictures of the purchase, ${name}`, async ({ browser }) => {
    const stage = await Stage.open(browser, locale, theme, {
      viewport: { width: 1280, height: 800 },
      ...options,
    })
    const take = async (view: string, fullPage = false) => {
      await stage.page.screenshot({ path: `e2e/.output/pictures/${view}-${name}.png`, fullPage })
    }

    await stage.visit('/')
    await take('home')
    await take('home-whole', true)
    await stage.shop.signIn(await stage.newMember())
    await stage.shop.goToKakaoPay()
    await take('kakaopay')
    await stage.kakaoPay.pay.click()
    await stage.sees(stage.words.return.approvedTitle)
    await take('success')
    await stage.visit('/membership')
    await take('membership', true)
    await stage.visit('/curations/premium')
    await take('premium')
    await stage.context.close()
  })
}
