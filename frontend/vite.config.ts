import { fileURLToPath, URL } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'
import en from './src/i18n/page/en.json' with { type: 'json' }
import ko from './src/i18n/page/ko.json' with { type: 'json' }

/** Functions of libraries that this application never calls and that no bundler can detect as unused. */
const UNUSED: Record<string, string[]> = {
  // src/composables/useFormat.ts formats numbers and dates, src/i18n/index.ts compiles messages.
  '@intlify/core-base/dist/core-base.mjs': [
    'datetime',
    'number',
    'parseDateTimeArgs',
    'parseNumberArgs',
    'compile',
    'clearDateTimeFormat',
    'clearNumberFormat',
    'escapeParams',
    'getDefaultLinkedModifiers',
    'getPluralIndex',
    'pluralDefault',
    // src/i18n/index.ts resolves keys.
    'resolveValue',
    'parse',
    'formatSubPath',
    'getPathCharType',
    'stripQuotes',
    'isLiteral',
  ],
  '@intlify/shared/dist/shared.mjs': ['escapeHtml', 'sanitizeTranslatedHtml', 'deepCopy'],
  // The application uses no flat keys, no i18n blocks in components and no global `$t`.
  // src/i18n/index.ts gives away `t` and `te` only.
  'vue-i18n/dist/vue-i18n.mjs': [
    'handleFlatJson',
    'adjustI18nResources',
    'injectGlobalFields',
    'getPostTranslationHandler',
    'setPostTranslationHandler',
    'getMissingHandler',
    'setMissingHandler',
    'rt',
    'd',
    'n',
    'normalize',
    'translateVNode',
    'numberParts',
    'datetimeParts',
    'setPluralRules',
    'resolveMessages',
    'tm',
    'mergeLocaleMessage',
    'getDateTimeFormat',
    'setDateTimeFormat',
    'mergeDateTimeFormat',
    'getNumberFormat',
    'setNumberFormat',
    'mergeNumberFormat',
  ],
  // Only the development tools save a state to a file.
  'pinia/dist/pinia.js': ['fileSaverSaveAs', 'downloadSaveAs', 'msSaveAs'],
}

/** vue-i18n looks up one function of Vue by a computed name, which keeps all of Vue in the bundle. */
const LOOKUP = /const key = 'currentInstance';[\s\S]*?return Vue\.getCurrentInstance\(\);\s*\}/

/** Leaves out 20 kB (gzipped) of libraries. Fails the build where a new version no longer matches. */
function leaveOutUnused(): Plugin {
  const cut = (code: string, pattern: RegExp, instead: string) => {
    if (!pattern.test(code)) throw new Error(`${pattern} no longer matches: revisit leaveOutUnused`)
    return code.replace(pattern, instead)
  }
  const body = (name: string) => new RegExp(`^( *)function ${name}\\([\\s\\S]*?^\\1}`, 'm')
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

/** Modules of the checkout path, in one chunk: two dozen small files would be larger in total. */
const SHARED =
  /src\/(api\/(?!receipts|refunds|seller|sessions|support)|lib\/(?!nameRule)|payment\/(?!nextStep|refunds|stateDurations)|i18n\/(index|ko)|stores\/(?!seller)|router|composables\/(?!usePageTitle|usePayment|usePolled|useRefund|useAnnouncedStatus)|components\/(auth|home|layout|pay|return|ui)\/(?!FaqList|MenuDrawer|SignUpForm|useSignUpText)|components\/payment\/(FactList|OrderNumber|ReceiptTicket|StatusBadge))/

/** Modules of a few lines that several chunks need. The name of each chunk is in the first load, so they share one. */
const SMALL = /i18n\/localText|(usePageTitle|useAnnouncedStatus|useCardText)\.ts|export-helper/

/** Support, in one chunk for the same reason. */
const SUPPORT = /src\/((api|components|i18n)\/support|views\/Support)/

const PAGES = { ko, en }

/** Leaves out comments and indentation, which are for those who read the source. */
function bare(html: string): string {
  return html.replace(/\s*<!--[\s\S]*?-->/g, '').replace(/\n\s+/g, '\n')
}

/** Fills the `%page.…%` places of index.html, which is Korean. Builds index.en.html for English browsers too. */
function localizePage(): Plugin {
  const fill = (html: string, texts: typeof ko) =>
    html.replace(/%page\.(\w+)%/g, (_, key: keyof typeof ko) => texts[key])
  let isBuild = false
  return {
    name: 'localize-page',
    enforce: 'post',
    configResolved: ({ command }) => void (isBuild = command === 'build'),
    transformIndexHtml: (html) => (isBuild ? html : fill(html, PAGES.ko)),
    generateBundle(_, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('index.html is not in the bundle')
      const html = bare(String(page.source))
      page.source = fill(html, PAGES.ko)
      const texts = Object.values(bundle).find(({ name }) => name === 'en')
      const preload = `<link rel="modulepreload" crossorigin href="/${texts?.fileName}" />\n</head>`
      const source = fill(html, PAGES.en).replace('</head>', preload)
      this.emitFile({ type: 'asset', fileName: 'index.en.html', source })
    },
  }
}

const api = process.env.API_ORIGIN ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [vue(), tailwindcss(), leaveOutUnused(), localizePage()],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
  },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    // src/i18n compiles messages itself, in one line.
    __INTLIFY_DROP_MESSAGE_COMPILER__: true,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    target: 'es2022',
    // The licences of the libraries in the bundle, served beside it.
    license: { fileName: 'third-party.txt' },
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
            { name: 'reka', test: /node_modules\/(reka-ui|@floating-ui|@vueuse|aria-hidden)\// },
            { name: 'small', test: SMALL, includeDependenciesRecursively: false },
            { name: 'support', test: SUPPORT, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': api } },
  preview: { proxy: { '/api': api } },
})
