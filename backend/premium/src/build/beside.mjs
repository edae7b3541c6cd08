// Work that runs beside what Maven does, and is joined later: it writes {pid} to a file, and {pid, status} when it ends.
// `node beside.mjs RESULT LOG NAME START` waits for such work, shows what it printed, and fails if it failed. What was written
// before START, the build's, is of another build.
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** How long work may take to write its first result. */
const START_MILLIS = 120_000

/** How long it may clean up after its last result. */
const END_MILLIS = 30_000

export const pause = (millis) => new Promise((resume) => setTimeout(resume, millis))

/** Replaces the file at once, so that nobody reads half of it. */
export function writeResult(file, result) {
  writeFileSync(`${file}.new`, JSON.stringify(result))
  renameSync(`${file}.new`, file)
}

function read(file, since) {
  return existsSync(file) && statSync(file).mtimeMs >= since
    ? JSON.parse(readFileSync(file, 'utf8'))
    : undefined
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Whether the work was started and has not ended. */
export function isRunning(file) {
  const result = read(file, 0)
  return result !== undefined && result.status === undefined && isAlive(result.pid)
}

/** Waits for the work; ends the build if it failed, was killed or never started. */
export async function join(file, log, name, since = 0, isShort = () => true) {
  const deadline = Date.now() + START_MILLIS
  let result = read(file, since)
  while (result ? result.status === undefined && isAlive(result.pid) : Date.now() < deadline) {
    await pause(100)
    result = read(file, since)
  }
  // It may have ended between reading the file and asking for the process, and it may still clean up.
  result = read(file, since)
  for (const end = Date.now() + END_MILLIS; result && isAlive(result.pid) && Date.now() < end; ) {
    await pause(100)
  }
  rmSync(file, { force: true })
  const output = existsSync(log) ? readFileSync(log, 'utf8').trimEnd() : ''
  if (result?.status === 0) {
    console.log(output.split('\n').filter(isShort).join('\n'))
    return
  }
  console.log(output)
  const how = result === undefined ? 'did not start' : `ended with ${result.status ?? 'its process'}`
  console.error(`${name}, which ran beside other work, ${how}; what was printed is above.`)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, log, name, start] = process.argv.slice(2)
  // Of tests that have passed, the summaries of JUnit and of the explorer are enough.
  await join(file, log, name, Date.parse(start), (line) =>
    /^\[ +\d+ (tests|containers) |^Test run finished|^Crash-schedule explorer/.test(line),
  )
}
