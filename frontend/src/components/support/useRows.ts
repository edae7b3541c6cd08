import { onMounted, watch } from 'vue'
import { useSupportDesk } from './supportDesk'
import { useShortcuts } from './useShortcuts'

/**
 * Moves the focus from row to row of a list of payments: by j and k, and by the arrows once it is in the
 * list. Puts it back on the row of the case that somebody returns from. A row's link names its order in
 * `data-order`.
 */
export function useRows(list: () => HTMLElement | null, orders: () => string[]) {
  const desk = useSupportDesk()

  function links(): HTMLElement[] {
    return [...(list()?.querySelectorAll<HTMLElement>('[data-order]') ?? [])]
  }

  function linkOf(order: string | null): HTMLElement | undefined {
    return links().find((link) => link.dataset.order === order)
  }

  function step(steps: 1 | -1): boolean {
    const all = links()
    const at = all.findIndex((link) => link === document.activeElement)
    const wanted = at < 0 ? all[steps > 0 ? 0 : all.length - 1] : all[at + steps]
    wanted?.focus()
    return wanted !== undefined
  }

  function stepInside(steps: 1 | -1): boolean {
    return list()?.contains(document.activeElement) === true && step(steps)
  }

  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => stepInside(1),
    ArrowUp: () => stepInside(-1),
  })

  // After the change of pages has put the focus on the headline.
  onMounted(() => {
    const last = desk.lastOpened
    desk.lastOpened = null
    if (last !== null) setTimeout(() => linkOf(last)?.focus())
  })

  watch(orders, (now) => (desk.orders = now), { immediate: true })
  return { linkOf }
}
