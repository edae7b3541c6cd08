import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { aRefundPreview } from '@/test/refundFixtures'
import { render } from '@/test/render'
import RefundPreviewText from './RefundPreviewText.vue'

describe('RefundPreviewText', () => {
  const say = async (differs = {}) => {
    const props = { preview: aRefundPreview(differs), paid: 39000 }
    return (await render(RefundPreviewText, { props })).wrapper.text()
  }

  it('says in one sentence how much goes back, which access ends, and why', async () => {
    expect(await say()).toBe(
      '청약 철회 기간 안이고 프리미엄 프로그램을 아직 열지 않으셔서, 39,000원을 모두 돌려드리고 프리미엄은 환불과 함께 끝나요.',
    )
    expect(await say({ amount: 19500, code: 'used' })).toBe(
      '프리미엄 프로그램을 이미 열어 보셔서, 39,000원 가운데 19,500원을 돌려드리고 프리미엄은 환불과 함께 끝나요.',
    )
    await chooseLanguage('en')
    expect(await say({ amount: 35100, code: 'late-unused' })).toBe(
      'You get ₩35,100 of ₩39,000 back and Premium ends with the refund, because the withdrawal period is over but you have not opened a Premium programme.',
    )
  })

  it('says when access ends later, or not at all', async () => {
    expect(await say({ accessEndsAt: '2126-12-01T00:00:00Z' })).toContain(
      '프리미엄은 2126년 12월 1일 09:00에 끝나요',
    )
    expect(await say({ accessEndsAt: null })).toContain('프리미엄은 그대로 이용할 수 있어요')
  })

  it('has a sentence for terms that it does not know', async () => {
    expect(await say({ code: 'brand-new' })).toContain('환불 규정에 따라, 39,000원을 모두')
  })
})
