import { fileURLToPath, URL } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'

/** Functions of these files that nothing here calls, but that no bundler can see to be unused. */
const UNUSED: Record<string, string[]> = {
  // Numbers and dates are src/composables/useFormat.ts's, the compiler src/i18n/index.ts's.
  '@intlify/core-base/dist/core-base.mjs': [
    'datetime',
    'number',
    'parseDateTimeArgs',
    'parseNumberArgs',
    'compile',
  ],
  // Flat keys, blocks in components and `$t` on every component are not this house's ways.
  'vue-i18n/dist/vue-i18n.mjs': ['handleFlatJson', 'adjustI18nResources', 'injectGlobalFields'],
  // Saving a state to a file is a wish of the development tools.
  'pinia/dist/pinia.js': ['fileSaverSaveAs', 'downloadSaveAs', 'msSaveAs'],
}

/** vue-i18n asks the whole of Vue for one function by a computed name, which keeps all of Vue. */
const LOOKUP = /const key = 'currentInstance';[\s\S]*?return Vue\.getCurrentInstance\(\);\s*\}/

/** Leaves out 20 kB (gzipped) of libraries; stops the build where a new version no longer fits. */
function leaveOutUnused(): Plugin {
  const cut = (code: string, pattern: RegExp, instead: string) => {
    if (!pattern.test(code)) throw new Error(`${pattern} is gone: revisit leaveOutUnused`)
    return code.replace(pattern, instead)
  }
  const body = (name: string) => new RegExp(`^function ${name}\\([\\s\\S]*?^}`, 'm')
  return {
    name: 'leave-out-unused',
    apply: 'build',
    transform(code, id) {
      const names = Object.entries(UNUSED).find(([file]) => id.includes(file))?.[1]
      if (names === undefined) return undefined
      const start = id.includes('vue-i18n.mjs')
        ? cut(code, LOOKUP, 'return Vue.getCurrentInstance();')
        : code
      return names.reduce((rest, name) => cut(rest, body(name), `function ${name}() {}`), start)
    },
  }
}

/** What the checkout path shares comes in one file: two dozen small ones would weigh more. */
const SHARED =
  /src\/(api\/(?!support)|lib|payment|i18n\/(index|ko)|stores|router|composables\/(?!usePayment|useReturnReport)|components\/(auth|home|layout|pay|return|ui)\/(?!MenuDrawer|ReportFlow|ReturnTold)|components\/payment\/(FactList|ReceiptTicket|StatusBadge))/

const api = process.env.API_ORIGIN ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [vue(), tailwindcss(), leaveOutUnused()],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
  },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    // src/i18n brings its own one-line compiler, so the library's need not be shipped.
    __INTLIFY_DROP_MESSAGE_COMPILER__: true,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    target: 'es2022',
    // Read by scripts/check-size.mjs.
    manifest: true,
    // A data: URL would be refused by the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: /node_modules\/(@vue|vue|vue-router|pinia|vue-i18n|@intlify)\//,
            },
            { name: 'shared', test: SHARED },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': api } },
  preview: { proxy: { '/api': api } },
})
