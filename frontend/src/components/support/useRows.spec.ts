import { describe, expect, it, vi } from 'vitest'
import { press } from '@/test/keys'
import { within } from '@/test/render'
import { useSupportDesk } from './supportDesk'
import { useRows } from './useRows'

async function rows(lastOpened: string | null = null) {
  const list = document.body.appendChild(document.createElement('ol'))
  list.innerHTML = ['a', 'b', 'c'].map((order) => `<a href="#" data-order="${order}"></a>`).join('')
  const { wrapper } = await within(() => {
    useSupportDesk().lastOpened = lastOpened
    return useRows(
      () => list,
      () => ['a', 'b', 'c'],
    )
  })
  const focused = () => (document.activeElement as HTMLElement).dataset.order
  return { list, focused, wrapper }
}

describe('useRows', () => {
  it('goes from row to row by j and k, and stops at the ends', async () => {
    const { list, focused } = await rows()
    const path = ['j', 'j', 'j', 'j', 'k'].map((key) => {
      press(key)
      return focused()
    })
    expect(path).toEqual(['a', 'b', 'c', 'c', 'b'])
    list.remove()
  })

  it('begins at the end by k', async () => {
    const { list, focused } = await rows()
    press('k')
    expect(focused()).toBe('c')
    list.remove()
  })

  it('takes the arrows in the list only: elsewhere they scroll', async () => {
    const { list, focused } = await rows()
    expect(press('ArrowDown').defaultPrevented).toBe(false)
    press('j')
    expect(press('ArrowDown').defaultPrevented).toBe(true)
    expect(focused()).toBe('b')
    press('ArrowUp')
    expect(focused()).toBe('a')
    list.remove()
  })

  it('returns to the row of the case that was open, once', async () => {
    const { list, focused } = await rows('b')
    await vi.waitFor(() => expect(focused()).toBe('b'))
    expect(useSupportDesk().lastOpened).toBeNull()
    list.remove()
  })

  it('leaves the order of the list on the desk', async () => {
    const { list } = await rows()
    expect(useSupportDesk().orders).toEqual(['a', 'b', 'c'])
    list.remove()
  })
})
