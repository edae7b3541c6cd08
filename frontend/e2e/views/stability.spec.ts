import type { Page } from '@playwright/test'
import { ko } from '../support/texts'
import { expect, test } from '../support/test'
import { ViewSession } from './viewSession'

/** A slow connection without a cache, in milliseconds and bytes a second. Each part arrives after the one before. */
const SLOW = {
  offline: false,
  latency: 100,
  downloadThroughput: 150_000,
  uploadThroughput: 150_000,
}
/** The last two show the whole of a short page, with what is below it. */
const WINDOWS = [
  { width: 412, height: 823 },
  { width: 412, height: 1600 },
  { width: 1350, height: 940 },
]

async function slowDown(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Network.enable')
  await devTools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await devTools.send('Network.emulateNetworkConditions', SLOW)
}

/** What has moved by itself since the page began to load, and how much of the window that was. */
function shifts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    type Shift = PerformanceEntry & {
      value: number
      hadRecentInput: boolean
      sources: { node?: Node | null }[]
    }
    const entries: PerformanceEntry[] = []
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    entries.push(...observer.takeRecords())
    return (entries as Shift[])
      .filter(({ hadRecentInput }) => !hadRecentInput)
      .map(({ value, sources }) => {
        const moved = sources.map(({ node }) => node?.textContent?.trim().slice(0, 30))
        return `${value.toFixed(4)} of the window: ${moved.join(', ')}`
      })
  })
}

/** How far the section that was asked for is from the header, in pixels. */
function distanceOfPlan(page: Page): Promise<number> {
  return page.evaluate(() => {
    const top = document.querySelector('#plan')?.getBoundingClientRect().top ?? NaN
    return top - (document.querySelector('header')?.getBoundingClientRect().bottom ?? NaN)
  })
}

for (const viewport of WINDOWS)
  test(`nothing moves while pages load slowly, at ${viewport.width} x ${viewport.height}`, async ({
    browser,
  }) => {
    const session = await ViewSession.open(browser, { viewport })
    const { page, shop } = session
    const nothingMoves = async (name: string) => {
      await session.isComplete()
      await expect(page.getByTestId('seller')).toBeAttached()
      expect.soft(await shifts(page), name).toEqual([])
    }
    await slowDown(page)

    await page.goto('/')
    await expect(page.locator('#faq')).toBeAttached()
    await nothingMoves('home')
    await page.goto('/sign-in?next=/membership')
    await nothingMoves('sign-in')
    await shop.signIn(await session.newMember())
    await session.isComplete()
    // A taller window shows the whole section anyway.
    if (viewport.height < 1000)
      await expect
        .poll(async () => Math.abs(await distanceOfPlan(page)), { message: 'from header to plan' })
        .toBeLessThan(1)
    await shop.buy()
    await expect(page.getByTestId('timeline')).toBeVisible()
    await nothingMoves('success')
    await page.goto('/membership')
    await expect(shop.heading(ko.title.membership)).toBeVisible()
    await nothingMoves('membership')
    await session.context.close()
  })
