import { onScopeDispose, ref } from 'vue'

/** Seconds between an answer and the next request. */
const PAUSES = [1, 1.5, 2, 3, 4, 6, 8, 10]

/** The result of one poll: done, or ask again after at least so many seconds. */
export type PollResult = 'done' | { atLeastSeconds: number }

/**
 * Polls at once, then after each answer with growing pauses, until done. Polls at once when the member
 * asks for it, returns to the page, or is online again.
 */
export function usePoll(ask: () => Promise<PollResult>) {
  const asked = ref(0)
  const isAsking = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  async function askNow(): Promise<void> {
    if (isOver || isAsking.value) return
    clearTimeout(timer)
    isAsking.value = true
    const result = await ask()
    isAsking.value = false
    asked.value++
    if (result === 'done') stop()
    else if (!isOver) timer = setTimeout(() => void askNow(), pause(result.atLeastSeconds) * 1000)
  }

  function pause(atLeast: number): number {
    return Math.max(atLeast, PAUSES[Math.min(asked.value, PAUSES.length) - 1] ?? 1)
  }

  function askIfVisible(): void {
    if (document.visibilityState === 'visible') void askNow()
  }

  function stop(): void {
    isOver = true
    clearTimeout(timer)
    removeEventListener('online', askIfVisible)
    document.removeEventListener('visibilitychange', askIfVisible)
  }

  addEventListener('online', askIfVisible)
  document.addEventListener('visibilitychange', askIfVisible)
  onScopeDispose(stop)
  void askNow()
  return { asked, isAsking, askNow }
}
