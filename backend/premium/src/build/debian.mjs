// Installs Debian's packages that tests need.
import { spawnSync } from 'node:child_process'

/** What the command printed; empty if it failed. */
export function answers(command, ...words) {
  const run = spawnSync(command, words, { encoding: 'utf8' })
  return run.status === 0 ? run.stdout.trim() : ''
}

/** Runs the command and shows what it prints. */
export function runs(command, ...words) {
  return (
    spawnSync(command, words, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  )
}

/** How to become root for apt-get without being asked for a password; undefined if there is no way. */
function root() {
  if (answers('which', 'apt-get') === '') {
    return undefined
  }
  if (process.getuid() === 0) {
    return []
  }
  return answers('sudo', '-n', 'id', '-u') === '0' ? ['sudo', '-n'] : undefined
}

/** Installs the packages, if that can be done without being asked for a password. */
export function installFromDebian(packages, purpose) {
  const prefix = root()
  if (prefix === undefined) {
    return false
  }
  const apt = (...words) => runs(...[...prefix, 'apt-get', ...words])
  console.log(`Installing ${packages.join(', ')} for ${purpose}`)
  return apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', ...packages)
}
