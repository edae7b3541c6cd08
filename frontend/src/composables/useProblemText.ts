import { useText } from '@/i18n'
import type { ApiProblem } from '@/api/problem'

/** A refusal in the member's language, chosen by its code. */
export function useProblemText() {
  const { t, te } = useText()

  return (problem: ApiProblem): string => {
    const key = `problem.${problem.code}`
    const text = te(key, 'ko') ? t(key) : t('problem.unknown')
    const wait = problem.retryAfterSeconds
    return wait !== null && wait > 0 ? `${text} ${t('common.retryIn', { seconds: wait })}` : text
  }
}
