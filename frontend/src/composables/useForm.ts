import { nextTick, ref, shallowRef } from 'vue'
import { type ApiProblem, asProblem } from '@/api/problem'

interface Form<Field extends string> {
  /** Returns the error of each field; empty for a valid one. */
  check: () => Record<Field, string>
  send: () => Promise<unknown>
  done: () => void
  /** The error of a field that only the server refuses. */
  refused: Record<Field, (problem: ApiProblem) => string>
}

/** Sends a form, one request at a time. Shows each error at its field and focuses the first. */
export function useForm<Field extends string>({ check, send, done, refused }: Form<Field>) {
  const errors = ref<Partial<Record<string, string>>>({})
  const problem = shallowRef<ApiProblem | null>(null)
  const isSending = ref(false)

  async function submit(event: Event): Promise<void> {
    if (isSending.value) return
    problem.value = null
    errors.value = check()
    if (!Object.values(errors.value).some(Boolean)) await transmit()
    await nextTick()
    const form = event.target as HTMLFormElement | null
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  async function transmit(): Promise<void> {
    isSending.value = true
    try {
      await send()
      done()
    } catch (thrown) {
      problem.value = asProblem(thrown)
      for (const { field } of problem.value.fields) {
        if (field in refused) errors.value[field] = refused[field as Field](problem.value)
      }
    } finally {
      isSending.value = false
    }
  }

  return { errors, problem, isSending, submit }
}
