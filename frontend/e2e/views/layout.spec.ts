import type { Page } from '@playwright/test'
import { ADMIN } from '../support/members'
import { expect, test } from '../support/test'
import { ViewSession } from './viewSession'

const WIDTHS = [320, 360, 768, 900, 1024, 1440]

/** Resizes the window, and waits until media queries have followed. */
async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 740 })
  await page.waitForFunction(
    (wanted) => innerWidth === wanted && matchMedia(`(width: ${wanted}px)`).matches,
    width,
  )
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
}

/** What does not fit: a page wider than the window, and parts of the header that are cut, wrapped or small. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : []
    for (const part of document.querySelectorAll('#app > div > header :is(a, button)')) {
      const { left, right, width, height } = part.getBoundingClientRect()
      if (width === 0) continue
      const name = part.getAttribute('aria-label') ?? part.textContent.trim()
      if (left < 0 || right > clientWidth) found.push(`${name}: outside the window`)
      if (part.scrollWidth > part.clientWidth + 1) found.push(`${name}: wider than its place`)
      if (height > 46) found.push(`${name}: wrapped, ${height} px high`)
      if (width < 44 || height < 43.5) found.push(`${name}: only ${width} x ${height} px`)
    }
    return found
  })
}

test('every page fits every width, and its header too', async ({ browser }) => {
  const session = await ViewSession.open(browser)
  const { page, shop } = session
  const visitAll = async (who: string, paths: string[], prepare = () => Promise.resolve()) => {
    for (const path of paths) {
      await session.visit(path)
      await prepare()
      for (const locale of ['ko', 'en']) {
        for (const width of WIDTHS) {
          await resize(page, width)
          const where = `${path} for ${who} in ${locale} at ${width} px`
          expect.soft(await misfits(page), where).toEqual([])
        }
        await session.showLanguage(locale === 'ko' ? 'en' : 'ko')
      }
    }
  }

  await visitAll('a visitor', ['/', '/curations/premium', '/sign-up'])
  // The administrator has the most links in the header.
  await resize(page, 1440)
  await shop.signIn(ADMIN, '/membership')
  await visitAll('an administrator', ['/membership', '/support', '/support/audit'])
  await resize(page, 1440)
  await session.signOut()
  await shop.signIn(await session.newMember(), '/#plan')
  const order = await shop.buy()
  await visitAll('a member', [`/membership/${order}/receipt`])
  await visitAll('a member with an opened refund', ['/membership'], async () => {
    await page.getByTestId('refund-open').click()
    await expect(page.getByTestId('consequence')).toBeVisible()
  })
  await session.context.close()
})
