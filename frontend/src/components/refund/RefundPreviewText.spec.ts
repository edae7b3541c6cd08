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

  it('says the same to who has a slow clock', async () => {
    const inAMinute = new Date(Date.now() + 120_000).toISOString()
    expect(await say({ accessEndsAt: inAMinute })).toContain('환불과 동시에 종료돼요')
  })
})
