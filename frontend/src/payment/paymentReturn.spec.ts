import { describe, expect, it } from 'vitest'
import { aReceipt, ORDER, paymentDetails } from '@/test/fixtures'
import {
  forgetReturnToken,
  receiptOf,
  storeReceipt,
  storedReceipt,
  returnToken,
  takeReturnToken,
} from './paymentReturn'

function returnTo(address: string) {
  window.history.replaceState(null, '', address)
  takeReturnToken(window.location, window.history)
}

describe('coming back from KakaoPay', () => {
  it('takes the token out of the address and keeps it under its order', () => {
    returnTo(`/kakaoPay/success?order=${ORDER}&pg_token=secret`)
    expect(window.location.pathname + window.location.search).toBe(
      `/kakaoPay/success?order=${ORDER}`,
    )
    expect(returnToken(ORDER)).toBe('secret')
    expect(returnToken('another')).toBeNull()
  })

  it('takes it out even where no order is named', () => {
    returnTo('/kakaoPay/success?pg_token=secret')
    expect(window.location.search).toBe('')
  })

  it('takes the first of several orders and tokens', () => {
    returnTo('/kakaoPay/success?order=first&order=second&pg_token=secret&pg_token=other')
    expect(returnToken('first')).toBe('secret')
    expect(returnToken('second')).toBeNull()
    expect(window.location.search).not.toContain('pg_token')
  })

  it.each(['utm=100%', 'a=|b', 'x=%zz%C0', 'a=1&&=&b'])('takes the token beside %s', (other) => {
    returnTo(`/kakaoPay/success?${other}&order=${ORDER}&pg_token=secret`)
    expect(returnToken(ORDER)).toBe('secret')
    expect(window.location.search).not.toContain('secret')
  })

  it('leaves other addresses alone', () => {
    returnTo('/curations?page=2#top')
    expect(window.location.search + window.location.hash).toBe('?page=2#top')
  })

  it('keeps an older token when the page is reloaded without one', () => {
    returnTo(`/kakaoPay/success?order=${ORDER}&pg_token=secret`)
    returnTo(`/kakaoPay/success?order=${ORDER}`)
    expect(returnToken(ORDER)).toBe('secret')
  })

  it('erases the token once the receipt is there, and keeps the receipt', () => {
    returnTo(`/kakaoPay/success?order=${ORDER}&pg_token=secret`)
    storeReceipt(aReceipt())
    expect(returnToken(ORDER)).toBeNull()
    expect(storedReceipt(ORDER)).toEqual(aReceipt())
    expect(JSON.stringify(sessionStorage)).not.toContain('secret')
  })

  it('erases the token on its own', () => {
    returnTo(`/kakaoPay/success?order=${ORDER}&pg_token=secret`)
    forgetReturnToken(ORDER)
    expect(returnToken(ORDER)).toBeNull()
  })

  it('has no receipt where there is none, or a malformed one', () => {
    sessionStorage.setItem(`moviecurators.receipt.${ORDER}`, 'nonsense')
    expect(storedReceipt(ORDER)).toBeNull()
    expect(storedReceipt('another')).toBeNull()
  })

  it('makes a receipt of a payment that was paid', () => {
    expect(receiptOf(paymentDetails())).toEqual(aReceipt())
    expect(receiptOf(paymentDetails({ status: 'UNKNOWN' }))).toBeNull()
    expect(receiptOf(paymentDetails({ approvedAt: null }))).toBeNull()
  })
})
