import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { aPaymentReceipt, aSeller } from '@/test/refundFixtures'
import { render } from '@/test/render'
import ReceiptSheet from './ReceiptSheet.vue'

describe('ReceiptSheet', () => {
  const show = async (differs = {}) =>
    (await render(ReceiptSheet, { props: { receipt: aPaymentReceipt(differs) } })).wrapper

  it('says who sold what to whom for how much, and how it was paid', async () => {
    const wrapper = await show()
    expect(wrapper.get('h1').text()).toBe('영수증')
    for (const text of [
      'MC-7K3Q-9F2W',
      '프리미엄 평생 이용권',
      '2026년 11월 22일 18:04',
      '카카오페이 · 카드',
      '신한 · 신용 · 일시불',
      '30010142',
      '합계39,000원',
    ]) {
      expect(wrapper.text()).toContain(text)
    }
    const { name, representative, businessNumber, mailOrderNumber, address } = aSeller()
    const seller = wrapper.get('[data-testid="receipt-seller"]').text()
    for (const fact of [name, representative, businessNumber, String(mailOrderNumber), address]) {
      expect(seller).toContain(fact)
    }
  })

  it('leaves out what was not told', async () => {
    const text = (
      await show({ card: null, paymentMethod: 'MONEY', seller: aSeller({ mailOrderNumber: null }) })
    ).text()
    expect(text).toContain('카카오페이머니')
    expect(text).not.toMatch(/카드|통신판매업/)
  })

  it('names the item in English, and as KakaoPay does', async () => {
    await chooseLanguage('en')
    const itemName = '무비큐레이터스 프리미엄 평생 이용권'
    const text = (await show({ itemName })).text()
    expect(text).toContain('MovieCurators Premium, for life')
    expect(text).toContain(itemName)
  })
})
