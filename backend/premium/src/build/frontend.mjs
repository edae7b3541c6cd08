// What Maven asks of the front end: `node frontend.mjs build|check|e2e`.
// Work that is already done is not done again, so that starting costs little and needs no network.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from './browser.mjs'
import { timed } from './parts.mjs'

const premium = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const frontend = resolve(premium, '../../frontend')
const served = join(premium, 'target/classes/static')

/** Runs npm in the front end's folder; ends the build with npm's own words if it fails. */
function npm(...words) {
  const run = spawnSync('npm', words, {
    cwd: frontend,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (run.error !== undefined) {
    console.error(
      'npm is needed to build the front end, and was not found: install it beside Node.js.',
    )
    process.exit(1)
  }
  if (run.status !== 0) {
    console.error(`The front end's 'npm ${words.join(' ')}' failed; what npm said is above.`)
    process.exit(1)
  }
}

function filesUnder(path) {
  if (!existsSync(path)) {
    return []
  }
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesUnder(join(path, name)))
    : [path]
}

/** One value that changes when any of these files or folders does. */
function fingerprint(...paths) {
  const hash = createHash('sha256').update(process.version)
  for (const file of paths.flatMap((path) => filesUnder(join(frontend, path)))) {
    hash.update(relative(frontend, file)).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Does the work unless the stamp says that it was done for exactly this. */
function unlessDone(stamp, wanted, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return
  }
  work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

function install() {
  const stamp = join(frontend, 'node_modules/.installed-for')
  unlessDone(stamp, fingerprint('package.json', 'package-lock.json'), () =>
    timed('npm ci', () => npm('ci', '--no-audit', '--no-fund', '--prefer-offline')),
  )
}

function sources() {
  return readdirSync(frontend).filter(
    (name) => !['node_modules', 'dist', 'e2e'].includes(name) && !name.startsWith('.'),
  )
}

const stamp = join(frontend, 'dist/.built-from')

function build() {
  install()
  unlessDone(stamp, fingerprint(...sources()), () =>
    timed('front end: build', () => npm('exec', '--', 'vite', 'build')),
  )
  rmSync(served, { recursive: true, force: true })
  const internal = [stamp, join(frontend, 'dist/.vite')]
  cpSync(join(frontend, 'dist'), served, {
    recursive: true,
    filter: (file) => !internal.includes(file),
  })
}

/** Everything that can be wrong with the front end, its size on the checkout path included. */
function check() {
  install()
  timed('front end: lint, types, unit tests', () => npm('run', 'check'))
  // The check ends with a build of its own, of the same sources.
  writeFileSync(stamp, fingerprint(...sources()))
}

/** The browser tests, against the application and the simulator that BASE_URL and SIMULATOR_URL name. */
function e2e() {
  install()
  const playwright = join(frontend, 'node_modules/@playwright/test/cli.js')
  const run = spawnSync(
    process.execPath,
    [playwright, 'test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(3)],
    {
      cwd: frontend,
      stdio: 'inherit',
      env: { ...process.env, CHROMIUM_PATH: chromium(frontend) },
    },
  )
  process.exit(run.status ?? 1)
}

const tasks = { build, check, e2e }
tasks[process.argv[2]]()
