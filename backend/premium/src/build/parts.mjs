// How long each part of `mvn verify` took, which test classes took longest, and how much processor time it all took: parts
// note themselves, and `node parts.mjs START` prints the tables.
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const backend = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
const notes = join(backend, 'premium/target/parts.tsv')
const processorNotes = join(backend, 'premium/target/processor-time.tsv')

/** How many ticks of /proc make a second. */
const TICKS = 100

const SLOWEST = 20

/** Where the reports of a module's tests are, and what the part is called. */
const REPORTS = [
  ['Java tests: starter', 'kakaopay-spring-boot-starter/target/surefire-reports'],
  ['Java tests: simulator', 'kakaopay-simulator/target/surefire-reports'],
  ['Java tests: application on H2', 'premium/target/surefire-reports'],
  ['Java tests: application on MariaDB 11.4, explorer', 'premium/target/surefire-reports-mariadb'],
  ['The jar, alone', 'premium/target/failsafe-reports', 'ApplicationJarIT'],
  ['Process drills', 'premium/target/failsafe-reports', '.drill.'],
  ['Browser tests in Chromium', 'premium/target/failsafe-reports', 'BrowserJourneysIT'],
]

/** Does the work and notes how long it took. */
export function timed(part, work) {
  const start = Date.now()
  const result = work()
  append(notes, `${start}\t${Date.now()}\t${part}\n`)
  return result
}

/** Notes the processor time of this process, which Maven does not wait for and thus cannot count. */
export function noteProcessorTime() {
  append(processorNotes, `${Date.now()}\t${processorSeconds('self') ?? 0}\n`)
}

function append(file, line) {
  mkdirSync(dirname(file), { recursive: true })
  appendFileSync(file, line)
}

/** The rows that a file has of this build; the first column is a time. */
function rows(file, buildStart) {
  return (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [])
    .map((line) => line.split('\t'))
    .filter(([time]) => Number(time) >= buildStart)
}

/** What the parts of this build noted themselves. */
function noted(buildStart) {
  return rows(notes, buildStart).map(([start, end, part]) => ({ part, start: Number(start), end: Number(end) }))
}

/**
 * The processor time of a process and of all its descendants that were waited for, in user and system mode, as Linux counts
 * it in /proc/PID/stat; undefined elsewhere.
 */
function processorSeconds(pid) {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) {
    return undefined
  }
  // The name in parentheses may hold anything; field 3 is what follows it.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1).split(' ')
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS
}

/** Maven has started this process, and all that ran before it. */
function processorSecondsOfBuild(buildStart) {
  const maven = processorSeconds(process.ppid)
  return maven && rows(processorNotes, buildStart).reduce((sum, [, seconds]) => sum + Number(seconds), maven)
}

/** The reports in a folder that were written in this build. */
function reports(part, folder, buildStart, named = '') {
  const names = existsSync(join(backend, folder)) ? readdirSync(join(backend, folder)) : []
  return names
    .filter((name) => name.startsWith('TEST-') && name.includes(named))
    .map((name) => join(backend, folder, name))
    .map((file) => ({ end: statSync(file).mtimeMs, text: readFileSync(file, 'utf8') }))
    .filter(({ end }) => end >= buildStart)
    .map(({ end, text }) => {
      const [suite] = /<testsuite [^>]*>/.exec(text)
      return { part, start: end - seconds(suite) * 1000, end, classes: secondsByClass(text) }
    })
}

function seconds(element) {
  return Number(/ time="([\d.,]+)"/.exec(element)[1].replaceAll(',', ''))
}

/**
 * What the tests of each class took together, so a class counts for more than it took if its tests ran at the same time. One
 * report may tell of many classes.
 */
function secondsByClass(report) {
  const sums = new Map()
  for (const [test, name] of report.matchAll(/<testcase [^>]*classname="([^"]+)"[^>]*>/g)) {
    sums.set(name, (sums.get(name) ?? 0) + seconds(test))
  }
  return [...sums]
}

/** From the first test's start to the last one's end. */
function duration(runs) {
  return {
    part: runs[0].part,
    start: Math.min(...runs.map((run) => run.start)),
    end: Math.max(...runs.map((run) => run.end)),
  }
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

/** The time in which at least one of the parts was running. */
function covered(parts) {
  let end = 0
  return parts.reduce((sum, part) => {
    const added = Math.max(0, part.end - Math.max(part.start, end))
    end = Math.max(end, part.end)
    return sum + added
  }, 0)
}

const shortName = (name) => name.replace(/^com\.moviecurators\./, '')

/** The explorer has databases of its own, wherever it runs. */
const isOnMariaDb = (part, name) => part.includes('MariaDB') && !name.includes('.explorer.')

function line(name, millis) {
  console.log(`  ${name.padEnd(60)} ${(millis / 1000).toFixed(1).padStart(7)} s`)
}

function print(buildStart) {
  const tests = REPORTS.map(([part, folder, named]) => reports(part, folder, buildStart, named))
  const parts = [...noted(buildStart), ...tests.filter((runs) => runs.length > 0).map(duration)].sort(
    (one, other) => one.start - other.start,
  )
  const total = Date.now() - buildStart
  console.log('\nHow long each part took (some run at the same time)')
  parts.forEach(({ part, start, end }) => line(part, end - start))
  line('compiling, packaging and the rest', total - covered(parts))
  line('all', total)
  const processor = processorSecondsOfBuild(buildStart)
  if (processor !== undefined) {
    line('processor time of Maven and what it started', processor * 1000)
  }
  console.log(`\nThe slowest ${SLOWEST} test classes`)
  tests
    .flat()
    .flatMap(({ part, classes }) => classes.map(([name, sum]) => ({ part, name, sum })))
    .sort((one, other) => other.sum - one.sum)
    .slice(0, SLOWEST)
    .forEach(({ part, name, sum }) => line(`${shortName(name)}${isOnMariaDb(part, name) ? ' (MariaDB)' : ''}`, sum * 1000))
  printDrills(drills(buildStart))
  console.log()
}

function printDrills(measured) {
  if (measured.length > 0) {
    console.log('\nWhat the process drills measured (premium/target/drills/reports)')
  }
  for (const { drill, measured: figures, findings } of measured) {
    console.log(`  ${drill}\n    ${figures}${findings.length > 0 ? `\n    FOUND: ${findings.join(', ')}` : ''}`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  print(Date.parse(process.argv[2]))
}
