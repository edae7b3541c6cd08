import { shallowRef } from 'vue'
import { type ApiProblem, asProblem } from '@/api/problem'
import { fetchRefundPreview, previewIn, requestRefund } from '@/api/refunds'
import type { PaymentDetails, RefundPreview, RefundRefusal } from '@/api/types'
import { latestRefund } from '@/payment/refunds'

export type RefundState =
  | { kind: 'loading' }
  | { kind: 'unavailable'; problem: ApiProblem }
  | {
      kind: 'preview'
      preview: RefundPreview
      /** Whether it replaces one that the member has confirmed. */
      isChanged?: boolean
      isSending?: boolean
      problem?: ApiProblem
    }
  | { kind: 'undecided' }
  | { kind: 'done'; refunded: number }
  | { kind: 'refused'; refusal: RefundRefusal }

/**
 * Previews a refund, and makes it once the member has confirmed the preview. Confirming again is safe where
 * the answer was lost. Calls `onChanged` when money goes back or went back, another amount is due, or KakaoPay has
 * refused.
 */
export function useRefund(order: string, onChanged: () => void) {
  const state = shallowRef<RefundState>({ kind: 'loading' })
  let latest = 0

  /** Loads the preview, and drops the late answer of an older load. */
  async function preview(): Promise<void> {
    const mine = ++latest
    state.value = { kind: 'loading' }
    try {
      const answer = await fetchRefundPreview(order)
      if (mine === latest) show(answer)
    } catch (thrown) {
      if (mine === latest) fail(asProblem(thrown))
    }
  }

  /** Loads the preview in another language, unless the member has confirmed the one that is shown. */
  function translate(): void {
    const { value } = state
    if (value.kind === 'loading' || (value.kind === 'preview' && !value.isSending)) void preview()
  }

  function fail(problem: ApiProblem): void {
    state.value = { kind: 'unavailable', problem }
  }

  function show(preview: RefundPreview, isChanged = false): void {
    const isUnderWay = preview.code === 'refund-in-progress'
    state.value = isUnderWay ? { kind: 'undecided' } : { kind: 'preview', preview, isChanged }
    if (isUnderWay || isChanged) onChanged()
  }

  async function confirm(): Promise<void> {
    const shown = state.value
    if (shown.kind !== 'preview' || shown.isSending) return
    state.value = { kind: 'preview', preview: shown.preview, isSending: true }
    try {
      const result = await requestRefund(order, shown.preview.amount)
      const done: RefundState = { kind: 'done', refunded: shown.preview.amount }
      settle(result.decided ? done : { kind: 'undecided' })
    } catch (thrown) {
      refuse(asProblem(thrown), shown.preview)
    }
  }

  function refuse(problem: ApiProblem, confirmed: RefundPreview): void {
    const newer = previewIn(problem)
    if (newer !== null) show(newer, true)
    else if (problem.code === 'refund-refused') settle(refused(problem.extensions.refusal))
    else if (problem.isInProgress) settle({ kind: 'undecided' })
    else state.value = { kind: 'preview', preview: confirmed, problem }
  }

  /** Takes the outcome of an undecided refund from its payment. */
  function take(payment: PaymentDetails): void {
    const last = latestRefund(payment)
    if (last?.status === 'DONE') settle({ kind: 'done', refunded: last.amount })
    else if (last?.status === 'REFUSED') settle(refused(last.refusal))
    else void preview()
  }

  function settle(outcome: RefundState): void {
    state.value = outcome
    onChanged()
  }

  void preview()
  return { state, preview, translate, confirm, take, fail }
}

/** A refusal that this build does not know is one without a reason. */
const REFUSALS: Record<RefundRefusal, true> = {
  'payer-left': true,
  'cancel-period-over': true,
  overtaken: true,
  undecided: true,
  refused: true,
}

function refused(refusal: unknown): RefundState {
  const isKnown = typeof refusal === 'string' && Object.hasOwn(REFUSALS, refusal)
  return { kind: 'refused', refusal: isKnown ? (refusal as RefundRefusal) : 'refused' }
}
