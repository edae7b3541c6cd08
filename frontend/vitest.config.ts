import { configDefaults, defineConfig, mergeConfig } from 'vitest/config'
import viteConfig from './vite.config.ts'

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      // One page for many files, cleaned by src/test/setup.ts: a new one for each takes most of the time.
      pool: 'threads',
      isolate: false,
      testTimeout: 30_000,
      environment: 'happy-dom',
      environmentOptions: { happyDOM: { url: 'http://localhost:8080/' } },
      exclude: [...configDefaults.exclude, 'e2e/**'],
      setupFiles: ['src/test/setup.ts'],
      restoreMocks: true,
      unstubGlobals: true,
      env: { TZ: 'America/New_York' },
    },
  }),
)
