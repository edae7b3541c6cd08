import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, URL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import tailwindcss from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig, minifySync, type Plugin } from 'vite'
import en from './src/i18n/page/en.json' with { type: 'json' }
import ko from './src/i18n/page/ko.json' with { type: 'json' }

/** Modules of the checkout path, in one chunk: two dozen small files would be larger in total. */
const SHARED =
  /src\/(api\/(?!receipts|refunds|sessions|support)|lib\/(?!nameRule)|payment\/(?!nextStep|refunds|stateDurations)|i18n\/(index|ko|localText|seller\/ko)|stores|router|composables\/(?!usePageTitle|usePayment|usePolled|useRefund|useAnnouncedStatus)|components\/(auth|home|layout|pay|return|ui)\/(?!FaqList|MenuDrawer|SignUpForm|useSignUpText)|components\/payment\/(FactList|OrderNumber|PaymentTimeline|ReceiptTicket|StatusBadge|TimelineSoFar)|components\/seller\/(SellerFacts|useSellerText))/

/** Modules of a few lines that several chunks need. The name of each chunk is in the first load, so they share one. */
const SMALL = /(usePageTitle|useAnnouncedStatus)\.ts|export-helper/

/** Support, in one chunk for the same reason. */
const SUPPORT = /src\/((api|components|i18n)\/support|views\/Support)/

const PAGES = { ko, en }

/** Leaves out comments and indentation, which are for those who read the source. */
function bare(html: string): string {
  return html.replace(/\s*<!--[\s\S]*?-->/g, '').replace(/\n\s+/g, '\n')
}

/** An English page loads the Korean letters of headlines only where it shows some. */
const KOREAN_FACE = /<link\s[^>]*display-korean[^>]*>\n?/

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
      const source = fill(html, PAGES.en).replace(KOREAN_FACE, '').replace('</head>', preload)
      this.emitFile({ type: 'asset', fileName: 'index.en.html', source })
    },
  }
}

/** Makes boot.js small, which is copied and not bundled: it has its place before everything else. */
function minifyBoot(): Plugin {
  return {
    name: 'minify-boot',
    apply: 'build',
    writeBundle({ dir }) {
      const boot = `${dir}/boot.js`
      writeFileSync(boot, minifySync(boot, readFileSync(boot, 'utf8')).code)
    },
  }
}

/**
 * Puts a .br beside each script and style, as small as it becomes. The application serves it to browsers, and
 * compresses nothing at their requests.
 */
function compressAssets(): Plugin {
  return {
    name: 'compress-assets',
    apply: 'build',
    writeBundle({ dir }) {
      const assets = `${dir}/assets/`
      for (const name of readdirSync(assets).filter((file) => /\.(css|js)$/.test(file))) {
        writeFileSync(`${assets}${name}.br`, brotliCompressSync(readFileSync(assets + name)))
      }
    },
  }
}

const api = process.env.API_ORIGIN ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [vue(), tailwindcss(), localizePage(), minifyBoot(), compressAssets()],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
  },
  define: {
    __VUE_OPTIONS_API__: false,
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
              test: /node_modules\/(@vue|vue|vue-router)\//,
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
