import { asProblem } from '@/api/problem'
import { hasArrived, openAnew } from '@/router/openAnew'
import { useAnnouncer } from '@/stores/announcer'
import { useProblemText } from './useProblemText'

/**
 * Waits for a part of the application that loads on demand. Where it does not arrive, loads the page anew,
 * or says why that would not help, and gives null.
 */
export function useLazyPart() {
  const announcer = useAnnouncer()
  const problemText = useProblemText()

  /** Loads the page of the address instead of the part. */
  async function replace(part: string, address?: string): Promise<void> {
    try {
      await openAnew(part, address)
    } catch (thrown) {
      announcer.show(problemText(asProblem(thrown)))
    }
  }

  async function arrival<T>(part: string, loading: Promise<T>): Promise<T | null> {
    try {
      const arrived = await loading
      hasArrived(part)
      return arrived
    } catch {
      await replace(part)
      return null
    }
  }

  return { arrival, replace }
}
