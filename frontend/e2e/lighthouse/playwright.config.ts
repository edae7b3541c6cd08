import { defineConfig } from '@playwright/test'
import base from '../playwright.config'

/** One page after the other: Lighthouse measures times. */
export default defineConfig({
  ...base,
  testDir: '.',
  testIgnore: 'node_modules/**',
  outputDir: '../.output/lighthouse/results',
  reporter: 'list',
  workers: 1,
  timeout: 300_000,
  projects: [{ name: 'lighthouse' }],
})
