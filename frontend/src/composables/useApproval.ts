import { shallowRef } from 'vue'
import { approvePayment } from '@/api/payments'
import { type ApiProblem, asProblem } from '@/api/problem'
import type { PaymentStatus, Receipt } from '@/api/types'
import { forgetReturnToken, keepReceipt } from '@/payment/paymentReturn'
import { usePoll, type Verdict } from './usePoll'

export type ApprovalState =
  | { kind: 'waiting' }
  | { kind: 'confirming'; status: PaymentStatus | null; trouble: ApiProblem | null }
  | { kind: 'approved'; receipt: Receipt }
  | { kind: 'refused'; problem: ApiProblem }

/** Between two tries of a payment that people look into. */
const REVIEW_SECONDS = 30

/**
 * Has the payment approved, and asks again for as long as nobody knows: whatever happens to this
 * page meanwhile, the same question gets the same answer.
 */
export function useApproval(order: string, pgToken: string, onApproved: () => void) {
  const state = shallowRef<ApprovalState>({ kind: 'waiting' })
  const poll = usePoll(ask)

  async function ask(): Promise<Verdict> {
    try {
      const approval = await approvePayment(order, pgToken)
      return approval.decided ? approve(approval.receipt) : confirm(approval.status)
    } catch (thrown) {
      const problem = asProblem(thrown)
      return problem.isTransient ? endure(problem) : refuse(problem)
    }
  }

  function approve(receipt: Receipt): Verdict {
    keepReceipt(receipt)
    state.value = { kind: 'approved', receipt }
    onApproved()
    return 'settled'
  }

  function confirm(status: PaymentStatus): Verdict {
    state.value = { kind: 'confirming', status, trouble: null }
    return { atLeastSeconds: status === 'IN_REVIEW' ? REVIEW_SECONDS : 0 }
  }

  /** An approval that takes its time is no trouble: KakaoPay is being waited for. */
  function endure(problem: ApiProblem): Verdict {
    const status = state.value.kind === 'confirming' ? state.value.status : null
    const trouble = problem.isInProgress ? null : problem
    state.value = { kind: 'confirming', status, trouble }
    return { atLeastSeconds: problem.retryAfterSeconds ?? 0 }
  }

  function refuse(problem: ApiProblem): Verdict {
    forgetReturnToken(order)
    state.value = { kind: 'refused', problem }
    return 'settled'
  }

  return { state, ...poll }
}
