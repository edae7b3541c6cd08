import type { HistoryEntry, PaymentStatus } from '@/api/types'

/** One stretch of time that a payment spent in one state. */
export interface StateDuration {
  state: PaymentStatus
  /** How long; null for the current state. */
  millis: number | null
  /** Whether money may have moved while the outcome was unknown. */
  isOutcomeUnknown: boolean
  /** Whether an approval ended with its lease: the approving server was gone. */
  isLeaseOver: boolean
  /** Relative length on screen. Grows with the logarithm, so that a second stays visible beside a quarter of an hour. */
  weight: number
}

/** Turns the history into the states, in order, with the time spent in each. */
export function stateDurationsOf(history: HistoryEntry[]): StateDuration[] {
  return history.map((entry, index) => {
    const next = history[index + 1]
    const millis = next?.gapMillis ?? null
    const isLeaseOver = entry.to === 'APPROVING' && next?.reason === 'LEASE_OVER'
    return {
      state: entry.to,
      millis,
      isOutcomeUnknown: isLeaseOver || entry.to === 'UNKNOWN',
      isLeaseOver,
      weight: millis === null ? 2 : 1 + Math.log10(1 + millis / 100),
    }
  })
}
