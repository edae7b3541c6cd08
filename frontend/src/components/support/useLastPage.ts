import { watch } from 'vue'
import type { Page } from '@/api/types'

/** Turns to the last page of a list where the page that is shown is behind it: its rows have gone meanwhile. */
export function useLastPage(shown: () => Page | null, turn: (page: number) => void): void {
  watch(
    shown,
    (list) => {
      if (list && list.pages > 0 && list.page >= list.pages) turn(list.pages - 1)
    },
    { immediate: true },
  )
}
