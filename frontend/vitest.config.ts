import { configDefaults, defineConfig, mergeConfig } from 'vitest/config'
import viteConfig from './vite.config.ts'

export default mergeConfig(
  viteConfig,
  defineConfig({
    // The rules and refusals that the texts are compared with.
    server: { fs: { allow: ['.', '../backend'] } },
    test: {
      // Reuses one DOM per worker: a new one for each file takes most of the time. src/test/setup.ts cleans it.
      pool: 'threads',
      isolate: false,
      maxWorkers: '100%',
      // The first test that opens a lazy view also compiles it, which takes long on a busy machine.
      testTimeout: 120_000,
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
