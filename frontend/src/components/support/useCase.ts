import { computed, type Ref, ref, shallowRef, watch } from 'vue'
import { ApiProblem, asProblem } from '@/api/problem'
import { askKakaoPay, fetchCase } from '@/api/support'
import type { KakaoPayInquiry, SupportCase } from '@/api/types'
import { useAsync } from '@/composables/useAsync'
import { useText } from '@/i18n'

/** Sends one act on the case as it was seen. Returns the case as it is then. */
export type Act = (revision: number) => Promise<SupportCase>

/** One case: loads it, asks KakaoPay about it, and acts on it, one thing at a time. */
export function useCase(order: string) {
  const { data: found, problem, isLoading, run } = useAsync(() => fetchCase(order))
  const inquiry = shallowRef<KakaoPayInquiry | null>(null)
  const inquiryProblem = shallowRef<ApiProblem | null>(null)
  const isAsking = ref(false)
  const isActing = ref(false)
  const isBusy = computed(() => isActing.value || isAsking.value || isLoading.value)

  /** Loads the case again. Never during an act: an answer from before it would undo it on the screen. */
  async function reload(): Promise<void> {
    if (!isBusy.value) await run()
  }

  /** Acts once, however often it is pressed. Returns why it was refused; null if it was not. */
  async function act(send: Act): Promise<ApiProblem | null> {
    if (isBusy.value || found.value === null) return inProgress()
    isActing.value = true
    try {
      found.value = await send(found.value.revision)
      problem.value = null
      return null
    } catch (thrown) {
      return asProblem(thrown)
    } finally {
      isActing.value = false
    }
  }

  /** Asks KakaoPay, and loads the case again, which the answer may have moved. */
  async function ask(): Promise<void> {
    if (isBusy.value) return
    isAsking.value = true
    inquiryProblem.value = null
    try {
      const answer = await askKakaoPay(order)
      await run()
      inquiry.value = answer
    } catch (thrown) {
      inquiryProblem.value = asProblem(thrown)
    } finally {
      isAsking.value = false
    }
  }

  watch(
    found,
    (now, before) => {
      if (hasMoved(before, now)) inquiry.value = null
    },
    { flush: 'sync' },
  )
  reloadInLanguage(isActing, run)
  return { found, problem, isLoading, isBusy, isAsking, inquiry, inquiryProblem, reload, act, ask }
}

/** Loads the texts of the server in the language that is chosen; one chosen during an act comes after it. */
function reloadInLanguage(isActing: Ref<boolean>, run: () => Promise<void>): void {
  const { locale } = useText()
  let loaded = locale.value
  watch(
    [locale, isActing],
    () => {
      if (isActing.value || loaded === locale.value) return
      loaded = locale.value
      void run()
    },
    { flush: 'post' },
  )
}

function inProgress(): ApiProblem {
  return new ApiProblem({ status: 409, code: 'request-in-progress' })
}

/** Whether our books are no longer those that KakaoPay's were compared with. */
function hasMoved(before: SupportCase | null, after: SupportCase | null): boolean {
  const [then, now] = [before?.payment.summary, after?.payment.summary]
  return then?.status !== now?.status || then?.refundedAmount !== now?.refundedAmount
}
