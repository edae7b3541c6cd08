import type { PaymentStatus } from '@/api/types'

/** What a payment status means to the member. */
export type PaymentPhase =
  'open' | 'undecided' | 'review' | 'paid' | 'refunding' | 'refunded' | 'unpaid'

/** A new status does not compile until it has a phase. */
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

/** Treats a status unknown to this build as undecided: the member waits and never pays twice. */
export function phaseOf(status: PaymentStatus): PaymentPhase {
  return PHASES[status] ?? 'undecided'
}

/** Whether the outcome of a payment is known: it was paid, refunded, or ended without money. */
export function isDecided(status: PaymentStatus): boolean {
  return ['paid', 'refunded', 'unpaid'].includes(phaseOf(status))
}
