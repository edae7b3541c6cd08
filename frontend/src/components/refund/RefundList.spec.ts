import { describe, expect, it } from 'vitest'
import { aRefund } from '@/test/refundFixtures'
import { render } from '@/test/render'
import RefundList from './RefundList.vue'

describe('RefundList', () => {
  const rows = async (...refunds: ReturnType<typeof aRefund>[]) => {
    const { wrapper } = await render(RefundList, { props: { refunds } })
    return wrapper.findAll('[data-testid="refund-row"]')
  }

  it('says how much went back, when, at whose wish, in words and colour', async () => {
    const [row] = await rows(aRefund())
    expect(row?.text()).toContain('39,000원')
    expect(row?.text()).toContain('2026년 11월 25일 11:10 환불 · 회원 요청')
    expect(row?.get('[data-status="DONE"]').text()).toBe('환불 완료')
    expect(row?.get('[data-status="DONE"]').classes()).toContain('text-good')
  })

  it.each([
    ['REQUESTED', '환불 진행 중', 'text-wait'],
    ['CALLING', '환불 진행 중', 'text-wait'],
    ['UNKNOWN', '환불 확인 중', 'text-wait'],
    ['REFUSED', '환불 거절', 'text-bad'],
  ] as const)('says of %s: %s', async (status, text, color) => {
    const [row] = await rows(aRefund({ status, doneAt: null, refusal: null }))
    const badge = row?.get(`[data-status="${status}"]`)
    expect([badge?.text(), badge?.classes().includes(color)]).toEqual([text, true])
    expect(row?.text()).toContain('11:10 요청')
  })

  it('says why KakaoPay has refused', async () => {
    const refusal = 'cancel-period-over'
    const [row] = await rows(aRefund({ status: 'REFUSED', doneAt: null, refusal, by: 'ADMIN' }))
    expect(row?.text()).toContain('취소할 수 있는 기간이 지났어요')
    expect(row?.text()).toContain('담당자 처리')
  })

  it.each([
    ['overtaken', '그사이 이미 돌려드린 금액'],
    ['undecided', '결과를 확인하지 못해 중단했어요'],
  ] as const)(
    'says of %s that it was stopped, and of nobody that they look',
    async (refusal, why) => {
      const [row] = await rows(aRefund({ status: 'REFUSED', doneAt: null, refusal }))
      const badge = row?.get('[data-status="REFUSED"]')
      expect([badge?.text(), badge?.classes().includes('text-bad')]).toEqual(['환불 중단', false])
      expect(row?.text()).toContain(why)
      expect(row?.text()).not.toContain('확인하고 있어요')
    },
  )
})
