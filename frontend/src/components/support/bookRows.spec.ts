import { describe, expect, it } from 'vitest'
import { aPaymentAudit, aRefundAudit, aSupportPayment, anInquiry } from '@/test/supportFixtures'
import { bookRows } from './bookRows'

describe('bookRows', () => {
  const rowOf = (field: string, rows: ReturnType<typeof bookRows>) =>
    rows.find((row) => row.field === field)

  it('shows our books before KakaoPay is asked', () => {
    const payment = aPaymentAudit({
      summary: aSupportPayment({ refundedAmount: 9000 }),
      refunds: [aRefundAudit({ amount: 9000, status: 'DONE', doneAt: '2026-11-23T00:00:00Z' })],
    })
    const rows = bookRows(payment, null)
    expect(rows.map(({ theirs, isSame }) => [theirs, isSame])).toEqual(
      rows.map(() => [undefined, null]),
    )
    expect(rowOf('cancelAvailableAmount', rows)?.ours).toBe(30_000)
    expect(rowOf('canceledAt', rows)?.ours).toBe('2026-11-23T00:00:00Z')
  })

  it('marks what the server says differs, and what both have and does not', () => {
    const rows = bookRows(aPaymentAudit(), anInquiry({ amount: 39_001, differing: ['amount'] }))
    expect(rowOf('amount', rows)).toMatchObject({ ours: 39_000, theirs: 39_001, isSame: false })
    expect(rowOf('canceledAmount', rows)?.isSame).toBe(true)
    expect(rowOf('status', rows)?.isSame).toBe(true)
  })

  it('calls nothing the same that is not', () => {
    const rows = bookRows(aPaymentAudit(), anInquiry({ cancelAvailableAmount: 38_000 }))
    expect(rowOf('cancelAvailableAmount', rows)?.isSame).toBeNull()
  })

  it('says nothing of the two clocks, which nobody compares', () => {
    const rows = bookRows(aPaymentAudit(), anInquiry())
    expect(rowOf('approvedAt', rows)?.isSame).toBeNull()
    expect(rowOf('canceledAt', rows)?.isSame).toBeNull()
  })

  it('shows our side as the server compared it', () => {
    const rows = bookRows(aPaymentAudit(), anInquiry())
    expect(rowOf('partnerUserId', rows)?.ours).toBe('member-7')
  })
})
