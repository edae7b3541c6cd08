import type { PaymentStatus } from '@/api/types'

/** What a payment's status means to the member. */
export type PaymentPhase =
  'open' | 'undecided' | 'review' | 'paid' | 'refunding' | 'refunded' | 'unpaid'

/** Every status is placed here: a new one does not compile until it is. */
const PHASES: Record<PaymentStatus, PaymentPhase> = {
  CREATED: 'open',
  READY: 'open',
  RETURNED: 'undecided',
  APPROVING: 'undecided',
  UNKNOWN: 'undecided',
  IN_REVIEW: 'review',
  APPROVED: 'paid',
  PARTIALLY_REFUNDED: 'paid',
  REFUNDING: 'refunding',
  REFUNDED: 'refunded',
  CANCELED: 'unpaid',
  FAILED: 'unpaid',
  EXPIRED: 'unpaid',
}

/** Where a status is new to this build, the member is told to wait, never to pay again. */
export function phaseOf(status: PaymentStatus): PaymentPhase {
  return PHASES[status] ?? 'undecided'
}
