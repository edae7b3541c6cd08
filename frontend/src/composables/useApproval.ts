import { shallowRef } from 'vue'
import { approvePayment } from '@/api/payments'
import { type ApiProblem, asProblem } from '@/api/problem'
import type { PaymentDetails, PaymentStatus, Receipt } from '@/api/types'
import { isDecided } from '@/payment/paymentPhase'
import { forgetReturnToken, receiptOf, storeReceipt } from '@/payment/paymentReturn'
import { usePoll, type PollResult } from './usePoll'

export type ApprovalState =
  | { kind: 'waiting' }
  | { kind: 'confirming'; status: PaymentStatus | null; transientProblem: ApiProblem | null }
  | { kind: 'approved'; receipt: Receipt }
  | { kind: 'reported'; status: PaymentStatus }
  | { kind: 'refused'; problem: ApiProblem }

/** Pause between two tries while a person reviews the payment. */
const REVIEW_SECONDS = 30

/**
 * Approves the payment, and repeats the request while the outcome is unknown. Repeating is safe: the
 * request is idempotent, also after a reload of the page.
 */
export function useApproval(order: string, pgToken: string, onApproved: () => void) {
  const state = shallowRef<ApprovalState>({ kind: 'waiting' })
  const poll = usePoll(ask)

  async function ask(): Promise<PollResult> {
    if (isOver()) return 'done'
    const conclude = await send()
    // The payment may have been read meanwhile. What was read is decided.
    return isOver() ? 'done' : conclude()
  }

  async function send(): Promise<() => PollResult> {
    try {
      const approval = await approvePayment(order, pgToken)
      return () => (approval.decided ? approve(approval.receipt) : confirm(approval.status))
    } catch (thrown) {
      const problem = asProblem(thrown)
      return () => (problem.isTransient ? keepPolling(problem) : refuse(problem))
    }
  }

  function isOver(): boolean {
    return state.value.kind !== 'waiting' && state.value.kind !== 'confirming'
  }

  function approve(receipt: Receipt): PollResult {
    storeReceipt(receipt)
    state.value = { kind: 'approved', receipt }
    onApproved()
    return 'done'
  }

  function confirm(status: PaymentStatus): PollResult {
    state.value = { kind: 'confirming', status, transientProblem: null }
    return { atLeastSeconds: status === 'IN_REVIEW' ? REVIEW_SECONDS : 0 }
  }

  /** An approval in progress is no problem: the server is waiting for KakaoPay. */
  function keepPolling(problem: ApiProblem): PollResult {
    const status = state.value.kind === 'confirming' ? state.value.status : null
    const transientProblem = problem.isInProgress ? null : problem
    state.value = { kind: 'confirming', status, transientProblem }
    return { atLeastSeconds: problem.retryAfterSeconds ?? 0 }
  }

  function refuse(problem: ApiProblem): PollResult {
    forgetReturnToken(order)
    state.value = { kind: 'refused', problem }
    return 'done'
  }

  /** Takes the outcome from the payment, which may be readable while approving is not possible. */
  function take(payment: PaymentDetails): void {
    if (isOver() || !isDecided(payment.status)) return
    const receipt = receiptOf(payment)
    if (receipt !== null) {
      approve(receipt)
      return
    }
    forgetReturnToken(order)
    state.value = { kind: 'reported', status: payment.status }
  }

  return { state, take, ...poll }
}
