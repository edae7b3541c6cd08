import { defineConfig, devices } from '@playwright/test'

/** Reads what the Maven build sets after it has started the application and the simulator; see README.md. */
function needed(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run these tests with \`mvn -f backend verify\`.`)
  return value
}

export default defineConfig({
  testDir: '.',
  outputDir: '.output/results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 3,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['html', { outputFolder: '.output/report', open: 'never' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: needed('BASE_URL'),
    locale: 'ko-KR',
    // Animations take a fifth of the processor time, and no test waits for one.
    contextOptions: { reducedMotion: 'reduce' },
    timezoneId: 'Asia/Seoul',
    // Tracing takes a good part of two cores. TRACE=1 turns it on.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: needed('CHROMIUM_PATH'),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // One process per site and context takes a fifth less processor time than one per page.
        '--process-per-site',
      ],
    },
  },
  projects: [
    // Each test has its own member and its own orders, so the workers share one application and one simulator.
    { name: 'parallel', testIgnore: ['serial/**', 'lighthouse/**'] },
    // These change the state that all members share: the simulator's clock, the next call of any order.
    { name: 'serial', testMatch: 'serial/**', dependencies: ['parallel'], workers: 1 },
  ],
})
