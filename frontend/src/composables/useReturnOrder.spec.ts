import { describe, expect, it } from 'vitest'
import { within } from '@/test/render'
import { useReturnOrder } from './useReturnOrder'

const orderAt = async (at: string) => (await within(useReturnOrder, { at })).result.value

describe('useReturnOrder', () => {
  it('reads the order of the way back', async () => {
    expect(await orderAt('/kakaoPay/cancel?order=abc-123')).toBe('abc-123')
  })

  it('reads the first of several', async () => {
    expect(await orderAt('/kakaoPay/success?order=first&order=second')).toBe('first')
  })

  it.each(['', '?order', '?order=', '?order=../../me', `?order=${'x'.repeat(200)}`])(
    'has none for %s',
    async (query) => expect(await orderAt(`/kakaoPay/cancel${query}`)).toBeNull(),
  )
})
