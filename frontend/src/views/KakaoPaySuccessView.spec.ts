import { describe, expect, it } from 'vitest'
import { fakeApi, ok } from '@/test/fakeApi'
import { aReceipt, ORDER } from '@/test/fixtures'
import { render } from '@/test/render'
import KakaoPaySuccessView from './KakaoPaySuccessView.vue'

describe('KakaoPaySuccessView', () => {
  const open = async (query = `order=${ORDER}`) =>
    (await render(KakaoPaySuccessView, { at: `/kakaoPay/success?${query}` })).wrapper

  it('approves with the stored token, and shows the receipt', async () => {
    sessionStorage.setItem(`moviecurators.return.${ORDER}`, 'secret')
    const api = fakeApi({ 'POST /api/payments/approve': ok(aReceipt()) })
    expect((await open()).get('h1').text()).toBe('결제가 끝났어요')
    expect(api.sent[0]?.body).toEqual({ order: ORDER, pgToken: 'secret' })
  })

  it('shows a stored receipt after a reload, without a request', async () => {
    sessionStorage.setItem(`moviecurators.receipt.${ORDER}`, JSON.stringify(aReceipt()))
    const api = fakeApi({})
    expect((await open()).get('[data-testid="receipt"]').text()).toContain('39,000원')
    expect(api.sent).toHaveLength(0)
  })

  it('leads to the membership without a token', async () => {
    fakeApi({})
    expect((await open()).get('h1').text()).toBe('결제 결과는 내 멤버십에 있어요')
  })

  it('sends nothing for a malformed order', async () => {
    const api = fakeApi({})
    expect((await open('order=../../x&order=y')).get('h1').text()).toBe(
      '어떤 결제인지 알 수 없어요',
    )
    expect(api.sent.filter(({ path }) => path.startsWith('/api/payments'))).toEqual([])
  })
})
