import { describe, expect, it } from 'vitest'
import { aHistoryEntry } from '@/test/supportFixtures'
import { render } from '@/test/render'
import HistoryList from './HistoryList.vue'

describe('HistoryList', () => {
  it('shows each state change with its exact time, its actor and its reason', async () => {
    const history = [
      aHistoryEntry({ to: 'APPROVING', actor: 'MEMBER', gapMillis: null }),
      aHistoryEntry({ from: 'APPROVING', to: 'UNKNOWN', reason: 'LEASE_OVER', gapMillis: 29100 }),
    ]
    const { wrapper } = await render(HistoryList, { props: { history } })
    const [first, second] = wrapper.findAll('[data-testid="history"] > li')
    expect(first?.text()).toContain('2026-11-22 18:04:20.232')
    expect(first?.text()).toContain('처음')
    expect(first?.get('dd').text()).toBe('회원')
    expect(second?.text()).toContain('29.100초 뒤')
    expect(second?.text()).toMatch(/승인 중.*확인 중/)
    expect(second?.text()).toContain('LEASE_OVER')
  })

  it("shows KakaoPay's answer where there is one", async () => {
    const history = [
      aHistoryEntry({ kakaoPayAnswer: 'SUCCESS_PAYMENT' }),
      aHistoryEntry({ kakaoPayAnswer: null }),
    ]
    const { wrapper } = await render(HistoryList, { props: { history } })
    const entries = wrapper.findAll('li')
    expect(entries.map((entry) => entry.findAll('dt').length)).toEqual([3, 2])
    expect(entries[0]?.text()).toContain('SUCCESS_PAYMENT')
  })
})
