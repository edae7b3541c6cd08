import { computed, nextTick, ref, shallowRef } from 'vue'
import type { ApiProblem } from '@/api/problem'
import { useOpenCase } from './openCase'
import { keepUnsentText } from './unsentText'
import { type SupportKey, useSupportText } from './useSupportText'

interface Form {
  /** The part of the page that holds the form. Takes the focus where the button that has it goes. */
  part: () => HTMLElement | null
  /** What is said where the text is missing. */
  missing: SupportKey
  /** Whether the other fields are valid; shows at each what is wrong. */
  check?: () => boolean
  /** Whether the form can be reached. What is typed in one that cannot holds nobody on the page. */
  isPossible?: () => boolean
  /** Acts. Returns why it was refused; null if it was not. */
  send: (text: string) => Promise<ApiProblem | null>
}

/**
 * The form of an act on a case: asks for a text, sends it once, and keeps it until the act is done. Keeps
 * what is typed meanwhile.
 */
export function useAct({ part, missing, check = () => true, isPossible = () => true, send }: Form) {
  const s = useSupportText()
  const { isBusy: isCaseBusy, reload: reloadCase } = useOpenCase()
  const text = ref('')
  const isMissing = ref(false)
  const problem = shallowRef<ApiProblem | null>(null)
  const isSending = ref(false)
  const isBusy = computed(() => isCaseBusy.value || isSending.value)
  const error = computed(() => (isMissing.value ? s(missing) : ''))

  /** Returns whether the act is done. */
  async function submit(): Promise<boolean> {
    if (isBusy.value) return false
    const typed = text.value.trim()
    isMissing.value = typed === ''
    const areFieldsValid = check()
    if (isMissing.value || !areFieldsValid) return focusInvalid()
    const isDone = await attempt(() => send(typed))
    if (isDone && text.value.trim() === typed) text.value = ''
    return isDone
  }

  /** Sends what needs no text. Returns whether it is done. */
  async function attempt(act: () => Promise<ApiProblem | null>): Promise<boolean> {
    problem.value = null
    isSending.value = true
    problem.value = await act()
    isSending.value = false
    return problem.value === null
  }

  async function focusInvalid(): Promise<false> {
    await nextTick()
    part()?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    return false
  }

  function reload(): void {
    part()?.focus({ preventScroll: true })
    problem.value = null
    void reloadCase()
  }

  keepUnsentText(() => isPossible() && text.value.trim() !== '')
  return { text, error, problem, isBusy, isSending, submit, attempt, reload }
}
