import type { Page } from '@playwright/test'
import { hasContrast } from '../support/axe'
import { expect, test } from '../support/test'
import { curationTexts, en, ko } from '../support/texts'
import { ViewSession } from './viewSession'

/** The window's theme color, the page's background, and whether the logo has followed the text color. */
function colors(page: Page) {
  return page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement)
    const logos = [...document.querySelectorAll('header > div > a')]
    const shown = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')]
      .filter(({ media }) => media === '' || matchMedia(media).matches)
      .map(({ content }) => content)
    const channels = shown[0]?.match(/\w\w/g)?.map((hex) => parseInt(hex, 16)) ?? []
    return {
      theme: `rgb(${channels.join(', ')})`,
      backgroundColor,
      isLogoInk: logos.every((logo) => getComputedStyle(logo).color === color),
    }
  })
}

test('the page follows the theme, forced colors and the problems of the moment', async ({
  browser,
}) => {
  const session = await ViewSession.open(browser)
  const { page, shop } = session
  await page.route('**/api/plans', (route) => route.fulfill({ status: 500 }))
  await session.visit('/')

  await expect(page.getByText(ko.ticket.error)).toBeVisible()
  await hasContrast(page, 'a problem on the dark band')
  await session.showTheme('dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const dark = await colors(page)
  expect.soft(dark, 'in the dark theme').toMatchObject({ theme: dark.backgroundColor })
  await hasContrast(page, 'a problem on the dark band, dark')

  await page.unroute('**/api/plans')
  await page.getByRole('button', { name: ko.common.retry }).click()
  await expect(shop.payButton).toBeVisible()
  // Reads the colors before the next frame: nothing may lag behind.
  await page.getByRole('button', { name: ko.nav.toLight }).click()
  const light = await colors(page)
  expect.soft(light, 'light, on a dark system').toEqual({
    theme: light.backgroundColor,
    backgroundColor: light.backgroundColor,
    isLogoInk: true,
  })
  expect.soft(light.backgroundColor).not.toBe(dark.backgroundColor)

  await page.emulateMedia({ forcedColors: 'active' })
  for (const button of [
    shop.payButton,
    page.getByRole('main').getByRole('link', { name: ko.home.start }),
  ]) {
    await expect.soft(button, 'its edge in forced colors').not.toHaveCSS('border-top-width', '0px')
  }
  await session.visit('/curations')
  const tabs = page.getByRole('navigation', { name: curationTexts.tabs })
  for (const [name, width] of [
    [curationTexts.free, '3px'],
    [curationTexts.premium, '0px'],
  ] as const) {
    const tab = tabs.getByRole('link', { name, exact: true })
    await expect.soft(tab, 'the line under a tab').toHaveCSS('border-bottom-width', width)
  }
  await session.context.close()
})

test('a receipt prints on one sheet, black on white, without what only a screen can do', async ({
  browser,
}) => {
  const session = await ViewSession.open(browser, { colorScheme: 'dark' })
  const { page, simulator } = session
  const member = await session.newMember()
  const order = await (await session.apiOf(member, browser)).startPayment()
  await session.shop.signIn(member, '/membership')
  await page.goto(await simulator.act(order, 'pay'))
  await expect(page.getByTestId('timeline')).toBeVisible()
  // Takes more room than Korean.
  await session.showLanguage('en')

  for (const path of ['', `/membership/${order}`, `/membership/${order}/receipt`]) {
    if (path !== '') await session.visit(path)
    await page.emulateMedia({ media: 'print' })
    await expect.soft(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(0, 0, 0)')
    // The logo stays, as a letterhead.
    const useless = page.locator('button, nav, footer, a:not(header a)')
    const printed = await useless.evaluateAll((parts) =>
      parts.filter((part) => part.checkVisibility()).map((part) => part.textContent.trim()),
    )
    expect.soft(printed, 'what nobody can press on paper').toEqual([])
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)
    expect.soft(sheets, `sheets of ${path || 'the receipt'}`).toHaveLength(1)
    await page.emulateMedia({ media: 'screen' })
  }
  await session.context.close()
})

test('a first visit is in the language of the browser, the next in the chosen one', async ({
  browser,
}) => {
  const session = await ViewSession.open(browser, { locale: 'en-US' })
  const { page } = session
  const answer = await page.goto('/')
  expect.soft(await answer?.text(), 'the page before its scripts').toContain('<html lang="en"')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(en.home.headline1)
  const plan = page.getByTestId('plan')
  await expect(plan.getByRole('heading')).toHaveText('MovieCurators Premium, for life')
  await session.visit('/curations/the-city-after-dark')
  await expect(page).toHaveTitle(/^The city after dark/)
  const films = await page.getByRole('heading', { level: 2 }).allInnerTexts()
  expect(films.join()).toMatch(/^[^가-힣]+$/)

  await session.showLanguage('ko')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('도시의 밤')
  await session.context.close()
})
