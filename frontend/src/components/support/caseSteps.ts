import type { HistoryEntry, RefundAudit, RefundStep } from '@/api/types'

/** A line of the history of a case: a state change of the payment, or a step of one of its refunds. */
export type CaseStep = {
  at: string
  /** Since the line before; null for the first. */
  gapMillis: number | null
} & ({ entry: HistoryEntry; refund?: never } | { refund: RefundAudit; step: RefundStep })

/** All steps in the order of time. Those of one moment stay in the order of the records. */
export function caseStepsOf(history: HistoryEntry[], refunds: RefundAudit[]): CaseStep[] {
  const ofPayment = history.map((entry) => ({ at: entry.at, entry }))
  const ofRefunds = refunds.flatMap((refund) =>
    refund.history.map((step) => ({ at: step.at, refund, step })),
  )
  const steps = [...ofPayment, ...ofRefunds].sort((one, other) => millisBetween(other, one))
  return steps.map((step, index) => {
    const before = steps[index - 1]
    return { ...step, gapMillis: before ? millisBetween(before, step) : null }
  })
}

function millisBetween(earlier: { at: string }, later: { at: string }): number {
  return Date.parse(later.at) - Date.parse(earlier.at)
}
