import { shallowRef } from 'vue'
import { approvePayment } from '@/api/payments'
import { type ApiProblem, asProblem } from '@/api/problem'
import type { PaymentStatus, Receipt } from '@/api/types'
import { forgetReturnToken, storeReceipt } from '@/payment/paymentReturn'
import { usePoll, type PollResult } from './usePoll'

export type ApprovalState =
  | { kind: 'waiting' }
  | { kind: 'confirming'; status: PaymentStatus | null; transientProblem: ApiProblem | null }
  | { kind: 'approved'; receipt: Receipt }
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
    try {
      const approval = await approvePayment(order, pgToken)
      return approval.decided ? approve(approval.receipt) : confirm(approval.status)
    } catch (thrown) {
      const problem = asProblem(thrown)
      return problem.isTransient ? keepPolling(problem) : refuse(problem)
    }
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

  return { state, ...poll }
}
