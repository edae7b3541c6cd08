import { describe, expect, it } from 'vitest'
import type { PaymentStatus } from '@/api/types'
import { isFinal, phaseOf } from './paymentPhase'

describe('phaseOf', () => {
  it.each([
    ['CREATED', 'open', false],
    ['READY', 'open', false],
    ['RETURNED', 'undecided', false],
    ['APPROVING', 'undecided', false],
    ['UNKNOWN', 'undecided', false],
    ['IN_REVIEW', 'review', false],
    ['APPROVED', 'paid', true],
    ['PARTIALLY_REFUNDED', 'paid', true],
    ['REFUNDED', 'refunded', true],
    ['CANCELED', 'unpaid', true],
    ['FAILED', 'unpaid', true],
    ['EXPIRED', 'unpaid', true],
  ] as const)('takes %s as %s', (status, phase, final) => {
    expect(phaseOf(status)).toBe(phase)
    expect(isFinal(status)).toBe(final)
  })

  it('never takes a status it does not know as a reason to pay again', () => {
    expect(phaseOf('BRAND_NEW' as PaymentStatus)).toBe('undecided')
  })
})
