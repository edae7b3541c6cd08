import type { Account, PaymentSummary } from '@/api/types'
import { phaseOf } from './paymentPhase'

/** What a member waits for or may do next. With the payment that it is about, if any. */
export type NextStep =
  | { kind: 'premium' | 'free' | 'refunded' }
  | { kind: 'review' | 'undecided' | 'refunding' | 'open'; payment: PaymentSummary }

const WAITING = ['review', 'undecided', 'refunding'] as const

/** Finds the next step. Payments come newest first, as the server lists them. */
export function nextStep(account: Account, payments: PaymentSummary[], now: number): NextStep {
  if (account.premium) return { kind: 'premium' }
  for (const payment of payments) {
    const kind = WAITING.find((phase) => phase === phaseOf(payment.status))
    if (kind) return { kind, payment }
  }
  const [latest] = payments
  if (latest === undefined) return { kind: 'free' }
  const phase = phaseOf(latest.status)
  if (phase === 'open' && Date.parse(latest.expiresAt) > now) {
    return { kind: 'open', payment: latest }
  }
  return { kind: latest.refundedAmount > 0 ? 'refunded' : 'free' }
}
