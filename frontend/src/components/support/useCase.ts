import { computed, ref, shallowRef } from 'vue'
import { ApiProblem, asProblem } from '@/api/problem'
import { askKakaoPay, fetchCase } from '@/api/support'
import type { KakaoPayInquiry, SupportCase } from '@/api/types'
import { useLocalizedAsync } from '@/composables/useLocalizedAsync'

/** Sends one act on the case as it was seen. Returns the case as it is then. */
export type Act = (revision: number) => Promise<SupportCase>

/** One case: loads it, asks KakaoPay about it, and acts on it, one thing at a time. */
export function useCase(order: string) {
  const { data: found, problem, isLoading, run } = useLocalizedAsync(() => fetchCase(order))
  const inquiry = shallowRef<KakaoPayInquiry | null>(null)
  const inquiryProblem = shallowRef<ApiProblem | null>(null)
  const isAsking = ref(false)
  const isActing = ref(false)
  const isBusy = computed(() => isActing.value || isAsking.value || isLoading.value)

  /** Acts once, however often it is pressed. Returns why it was refused; null if it was not. */
  async function act(send: Act): Promise<ApiProblem | null> {
    if (isBusy.value || found.value === null) return inProgress()
    isActing.value = true
    try {
      const before = found.value
      found.value = await send(before.revision)
      if (hasMoved(before, found.value)) inquiry.value = null
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
      inquiry.value = await askKakaoPay(order)
      await run()
    } catch (thrown) {
      inquiryProblem.value = asProblem(thrown)
    } finally {
      isAsking.value = false
    }
  }

  return { found, problem, isLoading, isBusy, isAsking, inquiry, inquiryProblem, run, act, ask }
}

function inProgress(): ApiProblem {
  return new ApiProblem({ status: 409, code: 'request-in-progress' })
}

/** Whether our books are no longer those that KakaoPay's were compared with. */
function hasMoved(before: SupportCase, after: SupportCase): boolean {
  const [then, now] = [before.payment.summary, after.payment.summary]
  return then.status !== now.status || then.refundedAmount !== now.refundedAmount
}
