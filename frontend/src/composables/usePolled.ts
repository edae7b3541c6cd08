import { shallowRef, watch } from 'vue'
import { useText } from '@/i18n'
import { type ApiProblem, asProblem } from '@/api/problem'
import { type PollResult, usePoll } from './usePoll'

/**
 * Polls a fetch for as long as `next` wants, and holds the latest answer. A request that fails leaves the
 * answer as it was; it is repeated where that may help. Asks again in another language.
 */
export function usePolled<T>(fetch: () => Promise<T>, next: (answer: T) => PollResult) {
  const data = shallowRef<T | null>(null)
  const problem = shallowRef<ApiProblem | null>(null)
  const poll = usePoll(ask)

  async function ask(): Promise<PollResult> {
    try {
      const answer = await fetch()
      data.value = answer
      problem.value = null
      return next(answer)
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return pauseAfter(problem.value)
    }
  }

  watch(useText().locale, () => void poll.askNow(), { flush: 'post' })

  /** Asks again, and shows that something happens even where the answer is the same. */
  function retry(): void {
    problem.value = null
    void poll.askNow()
  }

  return { data, problem, retry, ...poll }
}

/** Repeats a poll that failed where that may help. */
export function pauseAfter({ isTransient, retryAfterSeconds }: ApiProblem): PollResult {
  return isTransient ? { atLeastSeconds: retryAfterSeconds ?? 3 } : 'done'
}
