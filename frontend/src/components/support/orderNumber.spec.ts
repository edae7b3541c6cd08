import { describe, expect, it } from 'vitest'
import { ORDER, ORDER_NUMBER } from '@/test/fixtures'
import { isMistypedNumber } from './orderNumber'

describe('isMistypedNumber', () => {
  it.each([ORDER_NUMBER, 'mc 7k3q 9f2w', '7K3Q-9F2W'])('takes the order number %s', (typed) => {
    expect(isMistypedNumber(typed)).toBe(false)
  })

  it.each([
    'MC-7K3Q-9F2X',
    'MC-7K3Q-F92W',
    'mc 7k3q 9f2a',
    '7k3q-9f2a',
    '7K3O-9F2W',
    'MC-7K3O-9F2W',
  ])('finds the typing error in %s', (typed) => expect(isMistypedNumber(typed)).toBe(true))

  it.each([
    ORDER,
    'mc-7f3c9f2d',
    'haneul@example.com',
    '김하늘',
    'Anna Bell',
    'Test 1234',
    'McAb 1234',
    'user-2024',
    'film-1234',
    '',
  ])('leaves alone "%s", which is no order number', (typed) =>
    expect(isMistypedNumber(typed)).toBe(false),
  )
})
