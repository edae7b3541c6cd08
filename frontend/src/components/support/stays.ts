import type { ExactStep, PaymentStatus } from '@/api/types'

/** A stay of a payment in one state. */
export interface Stay {
  state: PaymentStatus
  /** For how long; null for the state it is in now. */
  millis: number | null
  /** Whether money may have moved and nobody here knew. */
  isBlind: boolean
  /** Whether the server that was to approve had gone. */
  isGone: boolean
  /** How long it is drawn: a second stays visible beside a quarter of an hour. */
  weight: number
}

/** The states of a payment, one after the other, with how long it stayed in each. */
export function staysOf(steps: ExactStep[]): Stay[] {
  return steps.map((step, index) => {
    const next = steps[index + 1]
    const millis = next?.gapMillis ?? null
    const isGone = step.to === 'APPROVING' && next?.reason === 'LEASE_OVER'
    return {
      state: step.to,
      millis,
      isBlind: isGone || step.to === 'UNKNOWN',
      isGone,
      weight: millis === null ? 2 : 1 + Math.log10(1 + millis / 100),
    }
  })
}
