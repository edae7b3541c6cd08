// node --test src/build
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { INSTALL, npm } from './npm.mjs'

/** A package whose only dependency is a development package beside it. */
function packageWithTool(folder) {
  const tool = { name: 'tool', version: '1.0.0' }
  const root = { name: 'root', version: '1.0.0', devDependencies: { tool: 'file:tool' } }
  mkdirSync(join(folder, 'tool'))
  write(join(folder, 'tool/package.json'), tool)
  write(join(folder, 'package.json'), root)
  write(join(folder, 'package-lock.json'), {
    ...{ name: root.name, version: root.version, lockfileVersion: 3, requires: true },
    packages: {
      '': root,
      'node_modules/tool': { resolved: 'tool', link: true },
      tool: { version: tool.version, dev: true },
    },
  })
}

function write(file, content) {
  writeFileSync(file, JSON.stringify(content))
}

for (const [name, value] of [
  ['NODE_ENV', 'production'],
  ['npm_config_omit', 'dev'],
]) {
  test(`installs development packages with ${name}=${value} in the shell`, (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'npm-test-'))
    process.env[name] = value
    context.after(() => {
      delete process.env[name]
      rmSync(folder, { recursive: true })
    })
    packageWithTool(folder)
    npm(folder, ...INSTALL)
    assert.ok(existsSync(join(folder, 'node_modules/tool/package.json')))
  })
}
