import { describe, expect, it } from 'vitest'
import type { RefundStatus } from '@/api/types'
import { aDecision, aPaymentAudit, aRefundAudit, aSupportCase } from '@/test/supportFixtures'
import { outcomeOf } from './outcomeOf'

describe('outcomeOf', () => {
  const before = aSupportCase()
  const withRefund = (status: RefundStatus) =>
    aSupportCase({ payment: aPaymentAudit({ refunds: [aRefundAudit({ status })] }) })

  it('tells what is done from what waits for a person or for KakaoPay', () => {
    expect(outcomeOf(before, aSupportCase())).toBe('done')
    expect(outcomeOf(before, aSupportCase({ decisions: [aDecision()] }))).toBe('doneProposed')
    expect(outcomeOf(before, withRefund('UNKNOWN'))).toBe('doneUndecided')
    expect(outcomeOf(before, withRefund('REQUESTED'))).toBe('doneUndecided')
    expect(outcomeOf(before, withRefund('DONE'))).toBe('done')
  })

  it('does not count what waited before', () => {
    expect(outcomeOf(withRefund('UNKNOWN'), withRefund('UNKNOWN'))).toBe('done')
  })
})
