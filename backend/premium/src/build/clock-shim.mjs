// Builds the shim through which the drills set the clocks of processes: `node clock-shim.mjs SOURCE LIBRARY`. Without a C compiler
// it installs one where that can be done.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { installFromDebian } from './debian.mjs'

const COMPILERS = ['cc', 'gcc', 'clang']
const PACKAGES = ['gcc', 'libc6-dev']

const [source, library] = process.argv.slice(2)

function findCompiler() {
  return COMPILERS.find((name) => spawnSync(name, ['--version']).status === 0)
}

function isBuilt() {
  return existsSync(library) && statSync(library).mtimeMs > statSync(source).mtimeMs
}

function build(compiler) {
  mkdirSync(dirname(library), { recursive: true })
  const words = ['-O2', '-Wall', '-Wextra', '-Werror', '-shared', '-fPIC', '-o', library, source, '-ldl']
  return spawnSync(compiler, words, { stdio: 'inherit' }).status === 0
}

if (!isBuilt()) {
  if (!findCompiler()) {
    installFromDebian(PACKAGES, 'the clock drills')
  }
  const compiler = findCompiler()
  if (compiler === undefined || !build(compiler)) {
    console.error('The clock drills need a C compiler, and none works here or could be installed: install one (on Debian gcc).')
    process.exit(1)
  }
}
