import { describe, expect, it } from 'vitest'
import type { PaymentStatus } from '@/api/types'
import { phaseOf } from './paymentPhase'

describe('phaseOf', () => {
  it.each([
    ['CREATED', 'open'],
    ['READY', 'open'],
    ['RETURNED', 'undecided'],
    ['APPROVING', 'undecided'],
    ['UNKNOWN', 'undecided'],
    ['IN_REVIEW', 'review'],
    ['APPROVED', 'paid'],
    ['PARTIALLY_REFUNDED', 'paid'],
    ['REFUNDING', 'refunding'],
    ['REFUNDED', 'refunded'],
    ['CANCELED', 'unpaid'],
    ['FAILED', 'unpaid'],
    ['EXPIRED', 'unpaid'],
  ])('takes %s as %s', (status, phase) => {
    expect(phaseOf(status as PaymentStatus)).toBe(phase)
  })

  it('never takes a status it does not know as a reason to pay again', () => {
    expect(phaseOf('BRAND_NEW' as PaymentStatus)).toBe('undecided')
  })
})
