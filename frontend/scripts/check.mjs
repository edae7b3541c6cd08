// Runs every check of the front end, as many at a time as there are cores, the longest first.
// Ends with one line per check; a check that fails also shows its output. --built: dist is of these sources already.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

const isBuilt = process.argv.includes('--built')
const CHECKS = [
  'test',
  'typecheck',
  'lint:code',
  isBuilt ? 'size' : 'build',
  'lint:format',
  'api:check',
]

const folder = fileURLToPath(new URL('..', import.meta.url))
const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
const env = { ...process.env, ...color }

/** Runs one script of package.json and collects its output. */
function run(name) {
  const started = Date.now()
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], {
      cwd: folder,
      env,
      shell: process.platform === 'win32',
    })
    let output = ''
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.on('error', (error) => (output += error.message))
    child.on('close', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      resolve({ name, output, isPassed: code === 0, seconds })
    })
  })
}

function report({ name, output, isPassed, seconds }) {
  console.log(`${isPassed ? 'passed' : 'FAILED'}  ${name.padEnd(12)} ${seconds.padStart(5)} s`)
  if (!isPassed) console.log(`\n${output.trimEnd()}\n`)
}

const waiting = [...CHECKS]
const failed = []

async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const result = await run(name)
    report(result)
    if (!result.isPassed) failed.push(name)
  }
}

const started = Date.now()
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work))
const seconds = ((Date.now() - started) / 1000).toFixed(1)

if (failed.length > 0) {
  console.error(
    `\nFailed after ${seconds} s: ${failed.map((name) => `npm run ${name}`).join(', ')}`,
  )
  process.exit(1)
}
console.log(`\nAll ${CHECKS.length} checks passed in ${seconds} s.`)
