import { onScopeDispose, ref } from 'vue'

/** Seconds between an answer and the next request. */
const PAUSES = [1, 1.5, 2, 3, 4, 6, 8, 10]

/** The result of one poll: done, or ask again after at least so many seconds. */
export type PollResult = 'done' | { atLeastSeconds: number }

/**
 * Polls at once, then after each answer with growing pauses, until done. Polls at once when the member
 * returns to the page or is online again. `askNow` polls at any time, also once it is done: the answer may
 * be another one by then, or in another language.
 */
export function usePoll(ask: () => Promise<PollResult>) {
  const asked = ref(0)
  const isAsking = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isDone = false
  let isGone = false
  let isWanted = false

  async function askNow(): Promise<void> {
    isWanted = true
    while (isWanted && !isAsking.value && !isGone) await askOnce()
  }

  async function askOnce(): Promise<void> {
    clearTimeout(timer)
    isWanted = false
    isAsking.value = true
    const result = await ask()
    isAsking.value = false
    asked.value++
    isDone = result === 'done'
    if (result !== 'done') schedule(result.atLeastSeconds)
  }

  function schedule(atLeastSeconds: number): void {
    if (!isGone) timer = setTimeout(() => void askNow(), pause(atLeastSeconds) * 1000)
  }

  function pause(atLeast: number): number {
    return Math.max(atLeast, PAUSES[Math.min(asked.value, PAUSES.length) - 1] ?? 1)
  }

  function askIfVisible(): void {
    const isIdle = !isDone && !isAsking.value
    if (isIdle && document.visibilityState === 'visible') void askNow()
  }

  addEventListener('online', askIfVisible)
  document.addEventListener('visibilitychange', askIfVisible)
  onScopeDispose(() => {
    isGone = true
    clearTimeout(timer)
    removeEventListener('online', askIfVisible)
    document.removeEventListener('visibilitychange', askIfVisible)
  })
  void askNow()
  return { asked, isAsking, askNow }
}
