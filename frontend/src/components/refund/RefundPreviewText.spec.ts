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

  it('says in one sentence how much goes back, and which access ends', async () => {
    expect(await say()).toBe('39,000원 전액을 돌려드리고, 프리미엄은 환불과 동시에 종료돼요.')
    expect(await say({ amount: 19500, code: 'used' })).toBe(
      '39,000원 가운데 19,500원을 돌려드리고, 프리미엄은 환불과 동시에 종료돼요.',
    )
    await chooseLanguage('en')
    expect(await say({ amount: 35100, code: 'late-unused' })).toBe(
      'You get ₩35,100 of ₩39,000 back, and Premium ends with the refund.',
    )
  })

  it('says when access ends later, or not at all', async () => {
    expect(await say({ accessEndsAt: '2126-12-01T00:00:00Z' })).toContain(
      '프리미엄은 2126년 12월 1일 09:00에 종료돼요',
    )
    expect(await say({ accessEndsAt: null })).toContain('프리미엄은 계속 이용할 수 있어요')
  })
})
