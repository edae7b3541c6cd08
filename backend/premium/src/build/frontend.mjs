// What Maven asks of the front end: `node frontend.mjs start|build|check-join|e2e|lighthouse`.
// Work that is already done is not done again, so that starting costs little and needs no network.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join as path, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRunning, join, pause, writeResult } from './beside.mjs'
import { chromium } from './browser.mjs'
import { INSTALL, environment, npm } from './npm.mjs'
import { noteProcessorTime, timed } from './parts.mjs'

const premium = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const backend = resolve(premium, '..')
const frontend = resolve(backend, '../frontend')
const served = path(premium, 'target/classes/static')

function filesUnder(place) {
  if (!existsSync(place)) {
    return []
  }
  return statSync(place).isDirectory()
    ? readdirSync(place)
        .sort()
        .flatMap((name) => filesUnder(path(place, name)))
    : [place]
}

/** One value that changes when any of these files or folders does. */
function fingerprint(...paths) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`)
  for (const file of paths.flatMap((name) => filesUnder(path(frontend, name)))) {
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

/** Installs what one folder of the front end needs. */
function install(folder = '.') {
  const place = path(frontend, folder)
  const names = ['package.json', 'package-lock.json', '.npmrc'].map((name) => path(folder, name))
  const wanted = [...INSTALL, fingerprint(...names)].join(' ')
  unlessDone(path(place, 'node_modules/.installed-for'), wanted, () =>
    timed('npm ci', () => npm(place, ...INSTALL)),
  )
}

function sources() {
  return readdirSync(frontend).filter(
    (name) => !['node_modules', 'dist', 'e2e'].includes(name) && !name.startsWith('.'),
  )
}

const stamp = path(frontend, 'dist/.built-from')
const servedStamp = path(premium, 'target/front-end.served')

function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(...sources())
}

function bundle() {
  install()
  unlessDone(stamp, fingerprint(...sources()), () =>
    timed('front end: build', () => npm(frontend, 'exec', '--', 'vite', 'build')),
  )
}

async function build() {
  // What was started begins with the same work.
  while (isRunning(checkResult) && !isBuilt()) {
    await pause(200)
  }
  bundle()
  if (!existsSync(served)) {
    rmSync(servedStamp, { force: true })
  }
  unlessDone(servedStamp, readFileSync(stamp, 'utf8'), serve)
}

/** Copies the built front end to where the application serves it from. */
function serve() {
  rmSync(served, { recursive: true, force: true })
  const internal = [stamp, path(frontend, 'dist/.vite')]
  cpSync(path(frontend, 'dist'), served, {
    recursive: true,
    filter: (file) => !internal.includes(file),
  })
}

/** Everything that can be wrong with the front end, its size on the checkout path included. */
function check() {
  bundle()
  testBuild()
  timed('front end: lint, types, unit tests', () => npm(frontend, 'run', 'check', '--', '--built'))
}

/** The tests of these scripts. */
function testBuild() {
  const run = spawnSync(process.execPath, ['--test', path(premium, 'src/build')], { stdio: 'inherit' })
  if (run.status !== 0) {
    process.exit(1)
  }
}

const checkResult = path(backend, 'target/front-end-check.json')
const checkLog = path(backend, 'target/front-end-check.log')

/** What a build with these goals needs of the front end: to be checked, or only to be built if it runs the application. */
function wantedBy(goals) {
  if (/\b(prepare-package|package|integration-test|verify|install|deploy)\b/.test(goals)) {
    return 'check-run'
  }
  // The default goal.
  return goals === '[]' && !isBuilt() ? 'bundle-run' : undefined
}

/** Starts that and goes on. */
function start() {
  const wanted = wantedBy(process.argv[3] ?? '')
  if (wanted === 'bundle-run' && isRunning(checkResult)) {
    // A run that was ended early installs on.
    return
  }
  rmSync(checkResult, { force: true })
  if (wanted === undefined) {
    return
  }
  mkdirSync(dirname(checkLog), { recursive: true })
  const log = openSync(checkLog, 'w')
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), wanted], {
    detached: true,
    stdio: ['ignore', log, log],
  })
  writeResult(checkResult, { pid: child.pid })
  child.unref()
}

/** Runs the checks in the process that was started for them. */
function checkRun() {
  let status = 1
  process.on('exit', () => {
    noteProcessorTime()
    writeResult(checkResult, { pid: process.pid, status })
  })
  check()
  status = 0
}

/** Waits for the checks; runs them now if they were not started. */
async function checkJoin() {
  if (!existsSync(checkResult)) {
    return check()
  }
  await join(checkResult, checkLog, "The front end's check")
}

/** Tests in a browser, against the application and the simulator that BASE_URL and SIMULATOR_URL name. */
function playwright(config) {
  install()
  const cli = path(frontend, 'node_modules/@playwright/test/cli.js')
  const run = spawnSync(
    process.execPath,
    [cli, 'test', '--config', config, ...process.argv.slice(3)],
    {
      cwd: frontend,
      stdio: 'inherit',
      env: { ...environment(), CHROMIUM_PATH: chromium(frontend) },
    },
  )
  process.exit(run.status ?? 1)
}

/** Lighthouse is installed for its own command only: it is as large as all the rest. */
function lighthouse() {
  install('e2e/lighthouse')
  playwright('e2e/lighthouse/playwright.config.ts')
}

const tasks = {
  build,
  start,
  // Nobody joins it. If it fails, `build` does the same and shows why.
  'bundle-run': bundle,
  'check-run': checkRun,
  'check-join': checkJoin,
  e2e: () => playwright('e2e/playwright.config.ts'),
  lighthouse,
}
await tasks[process.argv[2]]()
