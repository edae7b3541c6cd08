import { describe, expect, it } from 'vitest'
import { aHistoryEntry, aRefundAudit, aRefundStep } from '@/test/supportFixtures'
import { render } from '@/test/render'
import HistoryList from './HistoryList.vue'

describe('HistoryList', () => {
  it('shows each state change with its exact time, its actor and its reason', async () => {
    const history = [
      aHistoryEntry({ to: 'APPROVING', actor: 'MEMBER', gapMillis: null }),
      aHistoryEntry({
        from: 'APPROVING',
        to: 'UNKNOWN',
        reason: 'LEASE_OVER',
        at: '2026-11-22T09:04:49.332Z',
      }),
    ]
    const { wrapper } = await render(HistoryList, { props: { history, refunds: [] } })
    const [first, second] = wrapper.findAll('[data-testid="history"] > li')
    expect(first?.text()).toContain('2026-11-22 18:04:20.232')
    expect(first?.text()).toContain('처음')
    expect(first?.get('dd').text()).toBe('회원')
    expect(second?.text()).toContain('29.100초 뒤')
    expect(second?.text()).toMatch(/승인 중.*확인 중/)
    expect(second?.text()).toContain('LEASE_OVER')
  })

  it('shows the steps of refunds: who asked, how much, and what became of it', async () => {
    const refund = aRefundAudit({
      by: 'MEMBER',
      amount: 9000,
      status: 'REFUSED',
      refusal: 'payer-left',
      history: [
        aRefundStep(),
        aRefundStep({ from: 'REQUESTED', to: 'CALLING', at: '2026-11-22T10:00:01Z' }),
        aRefundStep({
          from: 'CALLING',
          to: 'REFUSED',
          at: '2026-11-22T10:00:02.250Z',
          kakaoPayAnswer: '-781',
        }),
      ],
    })
    const props = { history: [aHistoryEntry()], refunds: [refund] }
    const { wrapper } = await render(HistoryList, { props })
    const [, asked, called, refused] = wrapper.findAll('li').map((line) => line.text())
    expect(asked).toMatch(/2026-11-22 19:00:00\.000.*9,000원 환불 · *요청됨.*회원 요청/)
    expect(called).toMatch(/1\.000초 뒤.*9,000원 환불 · *요청됨.*취소 요청 중/)
    expect(refused).toMatch(/1\.250초 뒤.*취소 요청 중.*거절됨.*카카오페이머니 이용을 해지해.*-781/)
  })

  it("shows KakaoPay's answer where there is one", async () => {
    const history = [
      aHistoryEntry({ kakaoPayAnswer: 'SUCCESS_PAYMENT' }),
      aHistoryEntry({ kakaoPayAnswer: null }),
    ]
    const { wrapper } = await render(HistoryList, { props: { history, refunds: [] } })
    const entries = wrapper.findAll('li')
    expect(entries.map((entry) => entry.findAll('dt').length)).toEqual([3, 2])
    expect(entries[0]?.text()).toContain('SUCCESS_PAYMENT')
  })

  it('does not say that KakaoPay refused what was overtaken', async () => {
    const step = aRefundStep({ from: 'CALLING', to: 'REFUSED' })
    const refund = aRefundAudit({ status: 'REFUSED', refusal: 'overtaken', history: [step] })
    const { wrapper } = await render(HistoryList, { props: { history: [], refunds: [refund] } })
    expect(wrapper.text()).toMatch(/취소 요청 중.*중단됨/)
    expect(wrapper.text()).not.toContain('거절')
  })
})
