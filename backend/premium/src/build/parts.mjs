// How long each part of `mvn verify` took: parts note themselves, and `node parts.mjs` prints the table.
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const backend = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
const notes = join(backend, 'premium/target/parts.tsv')

/** Does the work and notes how long it took. */
export function timed(part, work) {
  const start = Date.now()
  const result = work()
  mkdirSync(dirname(notes), { recursive: true })
  appendFileSync(notes, `${start}\t${Date.now()}\t${part}\n`)
  return result
}

/** What the parts of this build noted themselves. */
function noted(buildStart) {
  return (existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : [])
    .map((line) => line.split('\t'))
    .map(([start, end, part]) => ({ part, start: Number(start), end: Number(end) }))
    .filter(({ start }) => start >= buildStart)
}

/** From the first test's start to the last one's end, by the reports that Maven wrote in this build. */
function tests(part, folder, buildStart, named = '') {
  const reports = existsSync(join(backend, folder)) ? readdirSync(join(backend, folder)) : []
  const runs = reports
    .filter((name) => name.startsWith('TEST-') && name.includes(named))
    .map((name) => join(backend, folder, name))
    .map((file) => ({
      end: statSync(file).mtimeMs,
      text: readFileSync(file, 'utf8').slice(0, 2000),
    }))
    .filter(({ end }) => end >= buildStart)
    .map(({ end, text }) => ({ end, start: end - Number(/ time="([\d.]+)"/.exec(text)[1]) * 1000 }))
  return runs.length === 0
    ? []
    : [
        {
          part,
          start: Math.min(...runs.map((run) => run.start)),
          end: Math.max(...runs.map((run) => run.end)),
        },
      ]
}

/** What the process drills measured in this build. */
function drills(buildStart) {
  const folder = join(backend, 'premium/target/drills/reports')
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).mtimeMs >= buildStart)
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')))
}

function print(buildStart) {
  const parts = [
    ...noted(buildStart),
    ...tests(
      'Java tests: starter',
      'kakaopay-spring-boot-starter/target/surefire-reports',
      buildStart,
    ),
    ...tests('Java tests: simulator', 'kakaopay-simulator/target/surefire-reports', buildStart),
    ...tests('Java tests: application on H2', 'premium/target/surefire-reports', buildStart),
    ...tests(
      'Java tests: application on MariaDB 11.4',
      'premium/target/surefire-reports-mariadb',
      buildStart,
    ),
    ...tests('The jar, alone', 'premium/target/failsafe-reports', buildStart, 'ApplicationJarIT'),
    ...tests('Process drills', 'premium/target/failsafe-reports', buildStart, '.drill.'),
    ...tests('Browser tests in Chromium', 'premium/target/failsafe-reports', buildStart, 'BrowserJourneysIT'),
  ].sort((one, other) => one.start - other.start)
  const total = Date.now() - buildStart
  const rest = total - parts.reduce((sum, { start, end }) => sum + end - start, 0)
  const rows = [
    ...parts.map(({ part, start, end }) => [part, end - start]),
    ['compiling, packaging and the rest', rest],
  ]
  console.log('\nHow long each part took')
  for (const [part, millis] of [...rows, ['all', total]]) {
    console.log(`  ${part.padEnd(44)} ${(millis / 1000).toFixed(1).padStart(7)} s`)
  }
  const measured = drills(buildStart)
  if (measured.length > 0) {
    console.log('\nWhat the process drills measured (premium/target/drills/reports)')
  }
  for (const { drill, measured: figures, findings } of measured) {
    console.log(`  ${drill}\n    ${figures}${findings.length > 0 ? `\n    FOUND: ${findings.join(', ')}` : ''}`)
  }
  console.log()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  print(Date.parse(process.argv[2]))
}
