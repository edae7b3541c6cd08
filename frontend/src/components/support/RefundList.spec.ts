import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import { aRefundAudit } from '@/test/supportFixtures'
import RefundList from './RefundList.vue'

describe('RefundList', () => {
  it('shows each refund with its state, and who made it', async () => {
    const refunds = [
      aRefundAudit({ by: 'CONSOLE', amount: 9000 }),
      aRefundAudit({ by: 'MEMBER', status: 'REFUSED', refusal: 'payer-left' }),
      aRefundAudit({ status: 'UNKNOWN' }),
    ]
    const { wrapper } = await render(RefundList, { props: { refunds } })
    const texts = wrapper.findAll('li').map((item) => item.text())
    expect(texts[0]).toMatch(/9,000원.*환불 완료.*카카오페이 파트너 센터에서 취소/)
    expect(texts[1]).toMatch(/거절됨.*회원 요청.*카카오페이머니 이용을 해지해/)
    expect(texts[2]).toMatch(/결과 미확인.*관리자 처리/)
  })

  it('does not say that KakaoPay refused what was overtaken or left to a person', async () => {
    const refunds = (['overtaken', 'undecided'] as const).map((refusal) =>
      aRefundAudit({ status: 'REFUSED', refusal }),
    )
    const { wrapper } = await render(RefundList, { props: { refunds } })
    expect(wrapper.text().match(/중단됨/g)).toHaveLength(2)
    expect(wrapper.text()).not.toContain('거절')
    expect(wrapper.find('.text-bad').exists()).toBe(false)
    expect(wrapper.text()).not.toContain('확인해야')
  })
})
