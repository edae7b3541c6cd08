import { describe, expect, it } from 'vitest'
import { paymentDetails } from '@/test/fixtures'
import { aRefund } from '@/test/refundFixtures'
import { hasOpenRefund, isRefundable, latestRefund } from './refunds'

describe('a refund', () => {
  it.each([
    ['REQUESTED', true],
    ['CALLING', true],
    ['UNKNOWN', true],
    ['DONE', false],
    ['REFUSED', false],
  ] as const)('that is %s is open: %s', (status, isOpen) => {
    const refunds = [aRefund(), aRefund({ status })]
    expect(hasOpenRefund(paymentDetails({ refunds }))).toBe(isOpen)
  })

  it('is the latest one by the time of its request', () => {
    const early = aRefund({ requestedAt: '2026-11-25T02:10:00Z' })
    const late = aRefund({ requestedAt: '2026-11-26T02:10:00Z' })
    expect(latestRefund(paymentDetails({ refunds: [late, early] }))).toBe(late)
    expect(latestRefund(paymentDetails())).toBeUndefined()
  })

  it('is not open where there is none', () => {
    expect(hasOpenRefund(paymentDetails())).toBe(false)
  })
})

describe('a payment', () => {
  it.each([
    ['paid', paymentDetails(), true],
    ['partly refunded by us', { refunds: [aRefund({ amount: 1000, by: 'ADMIN' })] }, true],
    ['partly refunded to the member', { refunds: [aRefund({ amount: 19500 })] }, false],
    ['with a refund under way', { refunds: [aRefund({ status: 'UNKNOWN' })] }, false],
    ['with a refund that was refused', { refunds: [aRefund({ status: 'REFUSED' })] }, true],
    ['refunded', { status: 'REFUNDED' }, false],
    ['in review', { status: 'IN_REVIEW' }, false],
  ] as const)('that is %s may be refunded: %s', (_, differs, expected) => {
    expect(isRefundable(paymentDetails(differs as object))).toBe(expected)
  })
})
