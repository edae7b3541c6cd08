import type { ApiProblem } from '@/api/problem'
import { useProblemText } from '@/composables/useProblemText'
import { useText } from '@/i18n'
import ko from '@/i18n/support/ko.json'
import { type SupportKey, useSupportText } from './useSupportText'

/** Returns the text of a refusal as the staff reads it; for most codes the member's text will do. */
export function useSupportProblem() {
  const { t } = useText()
  const s = useSupportText()
  const memberText = useProblemText()

  return (problem: ApiProblem): string => {
    const status = `kakao.${String(problem.extensions.kakaoPayStatus)}`
    if (problem.code === 'contradicts-kakaopay' && status in ko)
      return s('problem.contradicts-status', { status: s(status as SupportKey) })
    const key = `problem.${problem.code}`
    if (!(key in ko)) return memberText(problem)
    const seconds = problem.retryAfterSeconds
    return s(key as SupportKey, {
      when: seconds ? t('common.inSeconds', { seconds }) : t('common.soon'),
    })
  }
}
