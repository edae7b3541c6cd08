import { describe, expect, it, vi } from 'vitest'
import { areShortcutsOn, switchShortcuts } from './shortcutsSwitch'

async function afterReload() {
  vi.resetModules()
  return (await import('./shortcutsSwitch')).areShortcutsOn.value
}

describe('shortcutsSwitch', () => {
  it('has the keys on at first', async () => {
    expect(await afterReload()).toBe(true)
  })

  it('remembers the choice', async () => {
    switchShortcuts(false)
    expect(areShortcutsOn.value).toBe(false)
    expect(await afterReload()).toBe(false)
    switchShortcuts(true)
    expect(await afterReload()).toBe(true)
  })
})
