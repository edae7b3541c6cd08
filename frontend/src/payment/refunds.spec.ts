import { describe, expect, it } from 'vitest'
import { paymentDetails } from '@/test/fixtures'
import { aRefund } from '@/test/refundFixtures'
import { isOpen, latestRefund, shownStatus } from './refunds'

describe('a refund', () => {
  it.each([
    ['REQUESTED', true],
    ['CALLING', true],
    ['UNKNOWN', true],
    ['DONE', false],
    ['REFUSED', false],
  ] as const)('that is %s is open: %s', (status, expected) => {
    expect(isOpen(aRefund({ status }))).toBe(expected)
  })

  it('is the latest one by the time of its request', () => {
    const early = aRefund({ requestedAt: '2026-11-25T02:10:00Z' })
    const late = aRefund({ requestedAt: '2026-11-26T02:10:00Z' })
    expect(latestRefund(paymentDetails({ refunds: [late, early] }))).toBe(late)
    expect(latestRefund(paymentDetails())).toBeUndefined()
  })

  it.each([
    ['DONE', null, 'DONE'],
    ['REFUSED', null, 'REFUSED'],
    ['REFUSED', 'refused', 'REFUSED'],
    ['REFUSED', 'payer-left', 'REFUSED'],
    ['REFUSED', 'overtaken', 'STOPPED'],
    ['REFUSED', 'undecided', 'STOPPED'],
  ] as const)('that is %s with %s is shown as %s', (status, refusal, shown) => {
    expect(shownStatus(aRefund({ status, refusal }))).toBe(shown)
  })
})
