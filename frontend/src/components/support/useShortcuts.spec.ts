import { describe, expect, it, vi } from 'vitest'
import { press } from '@/test/keys'
import { within } from '@/test/render'
import { switchShortcuts } from './shortcutsSwitch'
import { useShortcuts } from './useShortcuts'

async function listening() {
  const j = vi.fn()
  const leave = vi.fn()
  const { wrapper } = await within(() => useShortcuts({ j, Escape: leave }))
  return { j, leave, wrapper }
}

function addField(): HTMLElement {
  const field = document.body.appendChild(document.createElement('textarea'))
  field.focus()
  return field
}

describe('useShortcuts', () => {
  it('runs what a key stands for, and takes the key', async () => {
    const { j } = await listening()
    expect(press('j').defaultPrevented).toBe(true)
    expect(press('J').defaultPrevented).toBe(true)
    expect(press('x').defaultPrevented).toBe(false)
    expect(j).toHaveBeenCalledTimes(2)
  })

  it('finds the key under a Korean letter, and while one is being composed', async () => {
    const { j } = await listening()
    press('ㅓ', { code: 'KeyJ' })
    press('Process', { code: 'KeyJ' })
    press('ㅏ', { code: 'KeyK' })
    expect(j).toHaveBeenCalledTimes(2)
  })

  it('leaves a key to the browser where the action declines', async () => {
    await within(() => useShortcuts({ j: () => false }))
    expect(press('j').defaultPrevented).toBe(false)
  })

  it.each(['ctrlKey', 'metaKey', 'altKey'])('leaves combinations with %s alone', async (held) => {
    const { j } = await listening()
    press('j', { [held]: true })
    expect(j).not.toHaveBeenCalled()
  })

  it('leaves alone what is typed', async () => {
    const { j, leave } = await listening()
    const field = addField()
    press('j')
    press('Escape')
    expect(j).not.toHaveBeenCalled()
    expect(leave).not.toHaveBeenCalled()
    field.remove()
  })

  it('does nothing behind a dialog', async () => {
    const { j } = await listening()
    const dialog = document.body.appendChild(document.createElement('div'))
    dialog.setAttribute('role', 'dialog')
    press('j')
    expect(j).not.toHaveBeenCalled()
    dialog.remove()
  })

  it('can be turned off, but for Esc', async () => {
    const { j, leave } = await listening()
    switchShortcuts(false)
    press('j')
    press('Escape')
    expect(j).not.toHaveBeenCalled()
    expect(leave).toHaveBeenCalledOnce()
    switchShortcuts(true)
  })

  it('ends with its page', async () => {
    const { j, wrapper } = await listening()
    wrapper.unmount()
    press('j')
    expect(j).not.toHaveBeenCalled()
  })
})
