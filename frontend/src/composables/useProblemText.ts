import { useText } from '@/i18n'
import type { ApiProblem } from '@/api/problem'

/** A refusal in the member's language, chosen by its code. */
export function useProblemText() {
  const { t, te } = useText()

  return (problem: ApiProblem): string => {
    const key = `problem.${problem.code}`
    const seconds = problem.retryAfterSeconds
    const when = seconds ? t('common.inSeconds', { seconds }) : t('common.soon')
    return t(te(key, 'ko') ? key : 'problem.unknown', { when })
  }
}
