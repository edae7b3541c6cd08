// Fails the build when the checkout path (home, sign in, pay, success) outgrows its budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET = 75_000
/** The views of the path are in here: they wait for no other file. */
const PATH = ['index.html']

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

/** Collects the files that the browser loads for a module: script, styles, and those of static imports. */
function collect(key, files = new Set(), seen = new Set()) {
  if (seen.has(key)) return files
  seen.add(key)
  const chunk = manifest[key]
  if (!chunk) throw new Error(`${key} is not in the Vite manifest: was a view renamed?`)
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
  for (const imported of chunk.imports ?? []) collect(imported, files, seen)
  return files
}

const files = new Set(['boot.js'])
for (const key of PATH) for (const file of collect(key)) files.add(file)

let total = 0
for (const file of [...files].sort()) {
  const size = gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length
  total += size
  console.log(`${(size / 1000).toFixed(2).padStart(8)} kB  ${file}`)
}
console.log(
  `Checkout path: ${(total / 1000).toFixed(1)} kB of JS and CSS gzipped, budget ${BUDGET / 1000} kB`,
)
if (total > BUDGET) {
  console.error(`Over budget by ${((total - BUDGET) / 1000).toFixed(1)} kB.`)
  process.exit(1)
}
