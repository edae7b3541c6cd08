import { nextTick, onMounted, type Ref, watch } from 'vue'
import type { RefundState } from '@/composables/useRefund'

/**
 * Gives the panel of a refund the focus: at first, when the button that has it goes, and when that button
 * would confirm an amount that nobody has seen. Leaves the focus where it is elsewhere on the page.
 */
export function usePanelFocus(
  panel: Readonly<Ref<HTMLElement | null>>,
  state: Readonly<Ref<RefundState>>,
): void {
  const focus = () => panel.value?.focus({ preventScroll: true })
  const hasFocus = () => panel.value?.contains(document.activeElement) === true

  onMounted(focus)
  watch(state, async (now) => {
    if (!hasFocus()) return
    await nextTick()
    const isUnseen = now.kind === 'preview' && now.isChanged
    if (isUnseen || !hasFocus()) focus()
  })
}
