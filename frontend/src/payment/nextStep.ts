import type { Account, PaymentSummary } from '@/api/types'
import { phaseOf } from './paymentPhase'

/** What a member waits for or may do next. With the payment that it is about, if any. */
export type NextStep =
  { kind: 'premium' | 'free' | 'refunded' } | { kind: Waiting | 'open'; payment: PaymentSummary }

const UNSETTLED = ['review', 'undecided', 'refunding'] as const
type Waiting = (typeof UNSETTLED)[number] | 'refundInProgress'

/**
 * Finds the next step. Money that is not settled comes first, also for a premium member. Payments come newest
 * first, as the server lists them.
 */
export function nextStep(account: Account, payments: PaymentSummary[], now: number): NextStep {
  for (const payment of payments) {
    const kind = waitingFor(payment)
    if (kind) return { kind, payment }
  }
  if (account.premium) return { kind: 'premium' }
  const [latest] = payments
  if (latest === undefined) return { kind: 'free' }
  const phase = phaseOf(latest.status)
  if (phase === 'open' && Date.parse(latest.expiresAt) > now) {
    return { kind: 'open', payment: latest }
  }
  return { kind: latest.refundedAmount > 0 ? 'refunded' : 'free' }
}

function waitingFor({ status, refundInProgress }: PaymentSummary): Waiting | undefined {
  const phase = UNSETTLED.find((unsettled) => unsettled === phaseOf(status))
  return phase ?? (refundInProgress ? 'refundInProgress' : undefined)
}
