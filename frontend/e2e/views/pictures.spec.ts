import { test } from '../support/test'
import { ko } from '../support/texts'
import { ViewSession } from './viewSession'

const WIDE = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 844 }

/** Takes pictures of one purchase into .output/pictures; README.md shows two of them. */
test('pictures of the purchase: Korean, English and dark, on a phone', async ({ browser }) => {
  const session = await ViewSession.open(browser, { viewport: WIDE })
  const { page } = session

  const save = async (name: string, fullPage: boolean) => {
    await page.screenshot({ path: `e2e/.output/pictures/${name}.png`, fullPage })
  }
  /** One view as ko-light, en-dark and ko-dark-phone. KakaoPay's pages are Korean only. */
  const take = async (view: string, { fullPage = false, isKakaoPay = false } = {}) => {
    await save(`${view}-ko-light`, fullPage)
    await session.showTheme('dark')
    await page.setViewportSize(PHONE)
    await save(`${view}-ko-dark-phone`, fullPage)
    await page.setViewportSize(WIDE)
    if (!isKakaoPay) await session.showLanguage('en')
    await save(`${view}-en-dark`, fullPage)
    if (!isKakaoPay) await session.showLanguage('ko')
    await session.showTheme('light')
  }

  await session.visit('/')
  await take('home')
  await take('home-whole', { fullPage: true })
  await session.shop.signIn(await session.newMember())
  await session.shop.goToKakaoPay()
  await take('kakaopay', { isKakaoPay: true })
  await session.kakaoPay.pay.click()
  await session.sees(ko.return.approvedTitle)
  await take('success')
  await session.visit('/membership')
  await take('membership', { fullPage: true })
  await session.visit('/account')
  await take('account', { fullPage: true })
  await session.visit('/curations/premium')
  await take('premium')
  await session.context.close()
})
