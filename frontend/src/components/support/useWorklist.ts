import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { fetchWorklist } from '@/api/support'
import { type ApiProblem, asProblem } from '@/api/problem'
import type { WorkItem, Worklist } from '@/api/types'
import { usePoll } from '@/composables/usePoll'
import { useText } from '@/i18n'
import { useSession } from '@/stores/session'
import { useSupportDesk } from './supportDesk'

/** Seconds between two looks at the list. */
const PAUSE = 15

/**
 * The work list, kept fresh while the page is in view. A row that has the focus stays, marked as gone, until
 * the focus has left it: `focused` names its order.
 */
export function useWorklist(page: () => number, focused: () => string | null) {
  const desk = useSupportDesk()
  const session = useSession()
  let isLeft = false
  const problem = shallowRef<ApiProblem | null>(null)
  const gone = ref<string | null>(null)

  const { askNow, isAsking } = usePoll(async () => {
    if (document.visibilityState !== 'hidden') await refresh(page())
    return { atLeastSeconds: PAUSE }
  })

  async function refresh(wanted: number): Promise<void> {
    try {
      const answer = await fetchWorklist(wanted)
      if (!isAwaited(wanted)) return
      desk.worklist = { ...answer, items: keepFocused(answer) }
      desk.updatedAt = new Date().toISOString()
      problem.value = null
    } catch (thrown) {
      if (isAwaited(wanted)) problem.value = asProblem(thrown)
    }
  }

  /** Whether somebody still looks at that page. The desk is empty after a sign-out, and stays so. */
  function isAwaited(wanted: number): boolean {
    return wanted === page() && session.isMember && !isLeft
  }

  function keepFocused({ items, page }: Worklist): WorkItem[] {
    const before = desk.worklist?.page === page ? desk.worklist.items : []
    const at = before.findIndex(({ order }) => order === focused())
    const kept = before[at]
    const isGone = kept !== undefined && !items.some(({ order }) => order === kept.order)
    gone.value = isGone ? kept.order : null
    return isGone ? items.toSpliced(at, 0, kept) : items
  }

  onScopeDispose(() => (isLeft = true))
  watch([page, useText().locale], () => void askNow(), { flush: 'post' })
  return { problem, gone, isAsking, askNow }
}
