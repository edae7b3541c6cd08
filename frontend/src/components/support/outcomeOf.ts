import type { SupportCase } from '@/api/types'
import { isOpen } from '@/payment/refunds'
import type { SupportKey } from './useSupportText'

/** The message after an act: done, proposed to a second administrator, or a refund without an answer yet. */
export function outcomeOf(before: SupportCase, after: SupportCase): SupportKey {
  if (countProposed(after) > countProposed(before)) return 'doneProposed'
  return countOpenRefunds(after) > countOpenRefunds(before) ? 'doneUndecided' : 'done'
}

function countProposed({ decisions }: SupportCase): number {
  return decisions.filter(({ status }) => status === 'PROPOSED').length
}

function countOpenRefunds({ payment }: SupportCase): number {
  return payment.refunds.filter(isOpen).length
}
