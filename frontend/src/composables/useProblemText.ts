import { useText } from '@/i18n'
import type { ApiProblem } from '@/api/problem'

/** Returns the text for a problem's code in the member's language. */
export function useProblemText() {
  const { t, te } = useText()

  return (problem: ApiProblem): string => {
    const key = `problem.${problem.code}`
    const seconds = problem.retryAfterSeconds
    const when = seconds ? t('common.inSeconds', { seconds }) : t('common.soon')
    return t(te(key, 'ko') ? key : 'problem.unknown', { when })
  }
}
