import { nextTick, ref } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import type { Page } from '@/api/types'
import { within } from '@/test/render'
import { useLastPage } from './useLastPage'

describe('useLastPage', () => {
  async function open(first: Page | null) {
    const list = ref(first)
    const turn = vi.fn()
    await within(() => useLastPage(() => list.value, turn))
    return { list, turn }
  }

  it('turns to the last page from one behind it', async () => {
    const { turn } = await open({ page: 4, pages: 2, total: 26 })
    expect(turn).toHaveBeenCalledExactlyOnceWith(1)
  })

  it('leaves alone a page that is there, and a list that is empty', async () => {
    const { list, turn } = await open(null)
    for (const shown of [
      { page: 1, pages: 2, total: 26 },
      { page: 3, pages: 0, total: 0 },
    ]) {
      list.value = shown
      await nextTick()
    }
    expect(turn).not.toHaveBeenCalled()
  })
})
