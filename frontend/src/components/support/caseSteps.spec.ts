import { describe, expect, it } from 'vitest'
import { aHistoryEntry, aRefundAudit, aRefundStep } from '@/test/supportFixtures'
import { caseStepsOf } from './caseSteps'

describe('caseStepsOf', () => {
  const at = (second: number) => `2026-11-22T09:04:0${second}.500Z`

  it('puts the steps of refunds between those of the payment, by time', () => {
    const history = [
      aHistoryEntry({ at: at(1) }),
      aHistoryEntry({ at: at(2), reason: 'REFUND_REQUESTED' }),
      aHistoryEntry({ at: at(5), reason: 'REFUND_CONFIRMED' }),
    ]
    const steps = [
      aRefundStep({ at: at(2), to: 'REQUESTED' }),
      aRefundStep({ at: at(3), from: 'REQUESTED', to: 'CALLING' }),
      aRefundStep({ at: at(5), from: 'CALLING', to: 'DONE' }),
    ]
    const all = caseStepsOf(history, [aRefundAudit({ history: steps })])
    expect(all.map((line) => (line.refund ? line.step.to : line.entry.reason))).toEqual([
      'INQUIRY_PAID',
      'REFUND_REQUESTED',
      'REQUESTED',
      'CALLING',
      'REFUND_CONFIRMED',
      'DONE',
    ])
    expect(all.map(({ gapMillis }) => gapMillis)).toEqual([null, 1000, 0, 1000, 2000, 0])
  })

  it('has nothing to show of nothing', () => {
    expect(caseStepsOf([], [])).toEqual([])
  })
})
