import { onScopeDispose, ref } from 'vue'

/** Seconds between one answer and the next question. */
const PAUSES = [1, 1.5, 2, 3, 4, 6, 8, 10]

/** What a question came to: it is settled, or is to be asked again after at least so many seconds. */
export type Verdict = 'settled' | { atLeastSeconds: number }

/**
 * Asks at once and, until settled, again after each answer, ever more slowly; and at once when the
 * member asks for it, comes back to the page, or comes back online.
 */
export function usePoll(ask: () => Promise<Verdict>) {
  const asked = ref(0)
  const isAsking = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  async function askNow(): Promise<void> {
    if (isOver || isAsking.value) return
    clearTimeout(timer)
    isAsking.value = true
    const verdict = await ask()
    isAsking.value = false
    asked.value++
    if (verdict === 'settled') stop()
    else if (!isOver) timer = setTimeout(() => void askNow(), pause(verdict.atLeastSeconds) * 1000)
  }

  function pause(atLeast: number): number {
    return Math.max(atLeast, PAUSES[Math.min(asked.value, PAUSES.length) - 1] ?? 1)
  }

  function comeBack(): void {
    if (document.visibilityState === 'visible') void askNow()
  }

  function stop(): void {
    isOver = true
    clearTimeout(timer)
    removeEventListener('online', comeBack)
    document.removeEventListener('visibilitychange', comeBack)
  }

  addEventListener('online', comeBack)
  document.addEventListener('visibilitychange', comeBack)
  onScopeDispose(stop)
  void askNow()
  return { asked, isAsking, askNow }
}
