import { describe, expect, it } from 'vitest'
import { anAccount, aPayment } from '@/test/fixtures'
import { nextStep } from './nextStep'

describe('the next step', () => {
  const now = Date.parse('2026-11-22T09:10:00Z')
  const of = (...payments: Partial<ReturnType<typeof aPayment>>[]) =>
    nextStep(anAccount(), payments.map(aPayment), now).kind

  it.each([
    [{ status: 'IN_REVIEW' }, 'review'],
    [{ status: 'REFUNDING' }, 'refunding'],
    [{ status: 'UNKNOWN' }, 'undecided'],
    [{ refundInProgress: true }, 'refundInProgress'],
    [{ status: 'READY' }, 'premium'],
    [{ status: 'APPROVED' }, 'premium'],
  ] as const)('of a premium member with %o is: %s', (payment, kind) => {
    const account = anAccount({ premium: true })
    expect(nextStep(account, [aPayment(payment)], now).kind).toBe(kind)
  })

  it('with a refund in progress is to wait, by the status where that says more', () => {
    expect(of({ refundInProgress: true })).toBe('refundInProgress')
    expect(of({ status: 'IN_REVIEW', refundInProgress: true })).toBe('review')
    expect(of({ status: 'REFUNDING', refundInProgress: true })).toBe('refunding')
  })

  it.each([
    ['IN_REVIEW', 'review'],
    ['UNKNOWN', 'undecided'],
    ['RETURNED', 'undecided'],
    ['REFUNDING', 'refunding'],
    ['READY', 'open'],
    ['FAILED', 'free'],
    ['CANCELED', 'free'],
    ['EXPIRED', 'free'],
  ] as const)('with a payment that is %s is: %s', (status, kind) => {
    expect(of({ status })).toBe(kind)
  })

  it('is to wait, also where a later try has failed', () => {
    expect(of({ status: 'FAILED' }, { status: 'IN_REVIEW' })).toBe('review')
  })

  it('is not to carry on with a payment whose time is over', () => {
    expect(of({ status: 'READY', expiresAt: '2026-11-22T09:09:59Z' })).toBe('free')
  })

  it('after a refund says so, in full or in part', () => {
    expect(of({ status: 'REFUNDED', refundedAmount: 39000 })).toBe('refunded')
    expect(of({ status: 'PARTIALLY_REFUNDED', refundedAmount: 19500 })).toBe('refunded')
    expect(of()).toBe('free')
  })
})
