import { describe, expect, it } from 'vitest'
import { aReceipt } from '@/test/fixtures'
import { render } from '@/test/render'
import ReceiptTicket from './ReceiptTicket.vue'

describe('ReceiptTicket', () => {
  it('says what was paid, how and when, in Korean time', async () => {
    const { wrapper } = await render(ReceiptTicket, { props: { receipt: aReceipt() } })
    expect(wrapper.get('[data-testid="paid-amount"]').text()).toBe('결제 금액: 39,000원')
    expect(wrapper.findAll('dd').map((value) => value.text())).toEqual([
      '프리미엄 평생 이용권',
      '카카오페이 · 카드',
      '2026년 11월 22일 18:04',
      expect.stringContaining('MC-7K3Q-9F2W'),
    ])
  })
})
