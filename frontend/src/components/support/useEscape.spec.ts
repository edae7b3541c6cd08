import { describe, expect, it, vi } from 'vitest'
import { press } from '@/test/keys'
import { within } from '@/test/render'
import { useEscape } from './useEscape'
import { useShortcuts } from './useShortcuts'

function addPart() {
  const part = document.body.appendChild(document.createElement('form'))
  const field = part.appendChild(document.createElement('input'))
  const button = part.appendChild(document.createElement('button'))
  return { part, field, button }
}

describe('useEscape', () => {
  it('closes a part from a field or a button in it, before the page is left', async () => {
    const { part, field, button } = addPart()
    const close = vi.fn()
    const leave = vi.fn()
    await within(() => {
      useShortcuts({ Escape: leave })
      useEscape(() => part, close)
    })
    for (const place of [field, button]) {
      place.focus()
      expect(press('Escape').defaultPrevented).toBe(true)
    }
    expect(close).toHaveBeenCalledTimes(2)
    expect(leave).not.toHaveBeenCalled()
    button.blur()
    press('Escape')
    expect(close).toHaveBeenCalledTimes(2)
    expect(leave).toHaveBeenCalledOnce()
    part.remove()
  })

  it('closes nothing by the Esc that ends a composition', async () => {
    const { part, field } = addPart()
    const close = vi.fn()
    await within(() => useEscape(() => part, close))
    field.focus()
    expect(press('Escape', { isComposing: true }).defaultPrevented).toBe(false)
    expect(close).not.toHaveBeenCalled()
    part.remove()
  })

  it('lets the page be left where nothing was open', async () => {
    const { part, button } = addPart()
    const leave = vi.fn()
    await within(() => {
      useEscape(
        () => part,
        () => false,
      )
      useShortcuts({ Escape: leave })
    })
    button.focus()
    press('Escape')
    expect(leave).toHaveBeenCalledOnce()
    part.remove()
  })
})
