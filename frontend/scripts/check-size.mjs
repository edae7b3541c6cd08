// Fails the build when the checkout path (home, sign in, pay, success) outgrows its budget.
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** All JS and CSS of a Korean member who buys, gzipped: what is loaded first, and what the pages load later. */
const BUDGET = 70_100
const ENTRY = 'index.html'
/** Views of the path are part of the first load. Their pages load these by themselves a moment later. */
const LATER = {
  'home: questions': 'src/components/home/FaqList.vue',
}
/** What an English page loads besides. For information: it is not in the budget. */
const ENGLISH = 'src/i18n/en.ts'

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

/** Collects the files that the browser loads for a module: script, styles, and those of static imports. */
function collect(key, files = new Set(), seen = new Set()) {
  if (seen.has(key)) return files
  seen.add(key)
  const chunk = manifest[key]
  if (!chunk) throw new Error(`${key} is not in the Vite manifest: was a file renamed?`)
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
  for (const imported of chunk.imports ?? []) collect(imported, files, seen)
  return files
}

const counted = new Set()
const total = { gzip: 0, brotli: 0 }

const row = (gzip, brotli, text) =>
  console.log(
    `${[gzip, brotli].map((bytes) => (bytes / 1000).toFixed(2).padStart(8)).join('')}  ${text}`,
  )

function measure(file) {
  const bytes = readFileSync(new URL(file, dist))
  return { gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length }
}

/** Counts each file once, where it is first loaded. */
function count(when, files) {
  for (const file of files) {
    if (counted.has(file)) continue
    counted.add(file)
    const { gzip, brotli } = measure(file)
    total.gzip += gzip
    total.brotli += brotli
    row(gzip, brotli, `${when.padEnd(22)} ${file}`)
  }
}

console.log('    gzip  brotli  kB of JS and CSS on the checkout path')
count('first load', ['boot.js', ...[...collect(ENTRY)].sort()])
for (const [when, key] of Object.entries(LATER)) count(when, collect(key))
row(total.gzip, total.brotli, `in all; the budget is ${(BUDGET / 1000).toFixed(2)} gzipped`)

console.log('Not counted:')
const page = measure(ENTRY)
row(page.gzip, page.brotli, `the page itself (${ENTRY})`)
const fonts = Object.keys(manifest).filter((key) => key.endsWith('.woff2'))
for (const key of fonts) {
  const bytes = readFileSync(new URL(manifest[key].file, dist)).length
  row(bytes, bytes, `headline font, compressed in itself (${manifest[key].file})`)
}
for (const file of collect(ENGLISH)) {
  if (counted.has(file)) continue
  const { gzip, brotli } = measure(file)
  row(gzip, brotli, `in English, besides (${file})`)
}
if (total.gzip > BUDGET) {
  console.error(`Over budget by ${total.gzip - BUDGET} bytes.`)
  process.exit(1)
}
