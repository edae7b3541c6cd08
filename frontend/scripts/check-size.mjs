// Fails the build when the checkout path (home, sign in, pay, success) outgrows its budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/**
 * HTML, JS and CSS, gzipped, of a Korean page. About what a phone in a slow 3G network (400 kbit/s) loads in a
 * second and a half. Vue, its router, its store and vue-i18n are 41 kB of it, the page itself is 2.7 kB.
 */
const BUDGET = 78_000
/** The page, and its script, which all views of the path are in: they wait for no other file. */
const PAGE = 'index.html'
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

function sizeOf(file) {
  return gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length
}

const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`
const sum = (files) => files.reduce((total, file) => total + sizeOf(file), 0)

const files = [PAGE, 'boot.js', ...collect(PAGE)].sort()
for (const file of files) console.log(`${kB(sizeOf(file)).padStart(11)}  ${file}`)

const total = sum(files)
console.log(`Checkout path: ${kB(total)} of HTML, JS and CSS gzipped, budget ${kB(BUDGET)}`)
const english = [...collect(ENGLISH)].filter((file) => !files.includes(file))
const englishTotal = total - sizeOf(PAGE) + sizeOf('index.en.html') + sum(english)
console.log(`In English: ${kB(englishTotal)}, with ${english.join(', ')}`)
if (total > BUDGET) {
  console.error(`Over budget by ${kB(total - BUDGET)}.`)
  process.exit(1)
}
