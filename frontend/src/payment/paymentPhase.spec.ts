import { describe, expect, it } from 'vitest'
import type { PaymentStatus } from '@/api/types'
import { isDecided, phaseOf } from './paymentPhase'

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

  it('is decided once it is paid, refunded or unpaid', () => {
    const over = ['APPROVED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'CANCELED', 'FAILED', 'EXPIRED']
    const going = ['READY', 'RETURNED', 'UNKNOWN', 'IN_REVIEW', 'REFUNDING', 'BRAND_NEW']
    expect([...over, ...going].filter((status) => isDecided(status as PaymentStatus))).toEqual(over)
  })
})
