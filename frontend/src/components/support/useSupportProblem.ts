import type { ApiProblem } from '@/api/problem'
import { useProblemText } from '@/composables/useProblemText'
import { useText } from '@/i18n'
import ko from '@/i18n/support/ko.json'
import { type SupportKey, useSupportText } from './useSupportText'

/** Refusals with many reasons. Their detail says which, in the language of the request. */
const EXPLAINED = ['contradicts-kakaopay', 'not-possible']

/**
 * Returns the text of a refusal as the staff reads it; for most codes the member's text will do. `own` names
 * the text of a code that means more on one part of the page than elsewhere.
 */
export function useSupportProblem(own: Partial<Record<string, SupportKey>> = {}) {
  const { t } = useText()
  const s = useSupportText()
  const memberText = useProblemText()

  /** What KakaoPay says, where that is why. */
  function kakaoPayState({ extensions }: ApiProblem): string {
    const key = `kakao.${String(extensions.kakaoPayStatus)}`
    return key in ko ? ` ${s('problem.kakaoPayState', { status: s(key as SupportKey) })}` : ''
  }

  return (problem: ApiProblem): string => {
    const { code, retryAfterSeconds: seconds } = problem
    const detail = String(problem.extensions.detail ?? '')
    if (EXPLAINED.includes(code) && detail) return detail + kakaoPayState(problem)
    const key = own[code] ?? `problem.${code}`
    if (!(key in ko)) return memberText(problem)
    const when = seconds ? t('common.inSeconds', { seconds }) : t('common.soon')
    return s(key as SupportKey, { when })
  }
}
