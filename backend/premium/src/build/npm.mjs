// How the build calls npm: always as on a developer's machine, whatever the shell says.
import { spawnSync } from 'node:child_process'

/**
 * Installs what the lock file names, development packages included: they build and check the front end. NODE_ENV=production
 * and npm's own `omit` would leave them out.
 */
export const INSTALL = ['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline']

/** The environment without NODE_ENV: each tool sets what it needs. */
export function environment() {
  const { NODE_ENV: _, ...rest } = process.env
  return rest
}

/** Runs npm in a folder; ends the build with npm's own words if it fails. */
export function npm(folder, ...words) {
  const run = spawnSync('npm', words, {
    cwd: folder,
    env: environment(),
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
