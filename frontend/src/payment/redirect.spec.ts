import { describe, expect, it } from 'vitest'
import { paymentAddress } from './redirect'

const urls = {
  pc: 'https://pay.example/pc',
  mobile: 'https://pay.example/mobile',
  app: 'https://pay.example/app',
}
const desktop = { userAgent: 'Mozilla/5.0 (Windows NT 10.0)', maxTouchPoints: 0 }
const phone = {
  userAgent: 'Mozilla/5.0 (Linux; Android 10; K) Mobile Safari/537.36',
  maxTouchPoints: 5,
}

describe('paymentAddress', () => {
  it('is the one for the device at hand', () => {
    expect(paymentAddress(urls, desktop)).toBe(urls.pc)
    expect(paymentAddress(urls, phone)).toBe(urls.mobile)
  })

  it.each(['javascript:alert(1)', 'data:text/html,hi', 'kakaotalk://pay', '/relative', ''])(
    'is none where the address is %s',
    (pc) => expect(paymentAddress({ ...urls, pc }, desktop)).toBeNull(),
  )
})
