import { defineConfig, devices } from '@playwright/test'

/** Set by the Maven build, which starts the application and the simulator; see README.md. */
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
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['html', { outputFolder: '.output/report', open: 'never' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: needed('BASE_URL'),
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    // Tracing costs a good part of two cores, so it waits to be asked for: TRACE=1.
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
      ],
    },
  },
  projects: [
    { name: 'together', testIgnore: 'alone/**' },
    // These turn something that all members share: the simulator's clock, every call of one kind.
    { name: 'alone', testMatch: 'alone/**', dependencies: ['together'], workers: 1 },
  ],
})
