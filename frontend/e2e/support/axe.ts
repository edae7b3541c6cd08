import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './test'

const CONTRAST = 'color-contrast'

/** Expects that axe finds nothing on the page. The test goes on after a finding, to report the others. */
export async function isAccessible(page: Page, view: string): Promise<void> {
  await expectNothing(axe(page), view)
}

/** Runs the one rule that depends on the theme. */
export async function hasContrast(page: Page, view: string): Promise<void> {
  await expectNothing(axe(page).withRules(CONTRAST), view)
}

/** Runs the rules that depend on the text: all but the contrast, the slowest by far. */
export async function isAccessibleInAnyTheme(page: Page, view: string): Promise<void> {
  await expectNothing(axe(page).disableRules(CONTRAST), view)
}

/** Legacy mode analyses in the page itself; otherwise each run opens another page for the result. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
}

async function expectNothing(builder: AxeBuilder, view: string): Promise<void> {
  const { violations } = await builder.analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  )
  expect.soft(found, `what axe finds on ${view}`).toEqual([])
}
