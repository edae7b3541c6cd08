import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { type BrowserContext, chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { newMember } from '../support/members'
import { Shop } from '../support/pages'
import { expect, test } from '../support/test'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
const LEAST = 95
/** Lighthouse gives these little or no weight. They do not depend on how busy the machine is. */
const PERFECT = [
  'cumulative-layout-shift',
  'font-display',
  'unsized-images',
  'uses-long-cache-ttl',
  'uses-text-compression',
]
/** robots.txt closes the pages of a member, which this audit would have open. */
const FOR_MEMBERS = ['is-crawlable']
/** Other work on the machine makes measured times worse, and nothing makes them better: the best run counts. */
const TRIES = 3
const REPORTS = 'e2e/.output/lighthouse'

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Looks at a page as Lighthouse's phone does, with an empty cache. The session stays. */
async function audit(name: string, url: string, port: number, skipAudits: string[]) {
  const run = await lighthouse(url, {
    port,
    output: ['html', 'json'],
    logLevel: 'error',
    onlyCategories: CATEGORIES,
    skipAudits,
  })
  if (!run) throw new Error(`Lighthouse gave nothing for ${name}`)
  const { categories, audits } = run.lhr
  const weighed = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  )
  return {
    scores: CATEGORIES.map((id) => Math.round((categories[id]?.score ?? 0) * 100)),
    weak: Object.values(audits)
      .filter(({ id, score }) => weighed.includes(id) && score !== null && score < 0.9)
      .map(({ id, displayValue = '' }) => `${id} ${displayValue}`.trim()),
    imperfect: PERFECT.filter((id) => audits[id]?.score !== 1),
    shift: audits['cumulative-layout-shift']?.numericValue,
    report: run.report,
  }
}

/** Keeps the report of the best run. */
async function bestAudit(...page: Parameters<typeof audit>) {
  let best = await audit(...page)
  for (let tries = 1; tries < TRIES && (best.scores[0] ?? 0) < LEAST; tries++) {
    const next = await audit(...page)
    if ((next.scores[0] ?? 0) > (best.scores[0] ?? 0)) best = next
  }
  mkdirSync(REPORTS, { recursive: true })
  for (const [at, type] of ['html', 'json'].entries())
    writeFileSync(`${REPORTS}/${page[0]}.${type}`, best.report[at] ?? '')
  return best
}

test.describe('Lighthouse', () => {
  let context: BrowserContext
  let port: number

  test.beforeAll(async ({}, { project }) => {
    port = await freePort()
    const { launchOptions, baseURL, locale } = project.use
    const args = [...(launchOptions?.args ?? []), `--remote-debugging-port=${port}`]
    const options = { ...launchOptions, args, baseURL, locale }
    context = await chromium.launchPersistentContext('', options)
  })

  test.afterAll(() => context.close())

  test(`gives home, sign-in, success and membership ${LEAST} at least on a phone`, async ({
    baseURL,
  }) => {
    const check = async (name: string, path: string, skipAudits: string[] = []) => {
      const url = new URL(path, baseURL).href
      const { scores, weak, imperfect, shift } = await bestAudit(name, url, port, skipAudits)
      process.stdout.write(
        `${name}: ${CATEGORIES.map((id, at) => `${id} ${scores[at]}`).join(', ')}\n`,
      )
      for (const [at, id] of CATEGORIES.entries())
        expect.soft(scores[at], `${name}, ${id}: ${weak}`).toBeGreaterThanOrEqual(LEAST)
      expect.soft(imperfect, `${name}: what must be perfect`).toEqual([])
      expect.soft(shift, `${name}: layout shift`).toBe(0)
    }

    await check('home', '/')
    await check('sign-in', '/sign-in')
    const page = await context.newPage()
    const shop = new Shop(page)
    await shop.signIn(await newMember(context.request))
    const order = await shop.buy()
    await page.close()
    await check('success', `/kakaoPay/success?order=${order}`, FOR_MEMBERS)
    await check('membership', '/membership', FOR_MEMBERS)
  })
})
