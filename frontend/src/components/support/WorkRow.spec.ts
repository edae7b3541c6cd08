import { describe, expect, it } from 'vitest'
import { ORDER, ORDER_NUMBER } from '@/test/fixtures'
import { render } from '@/test/render'
import { aWorkItem } from '@/test/supportFixtures'
import WorkRow from './WorkRow.vue'

describe('WorkRow', () => {
  const now = '2026-11-22T09:48:20Z'

  it('says what waits, why, for how long, and opens it', async () => {
    const { wrapper } = await render(WorkRow, { props: { item: aWorkItem(), now } })
    for (const part of ['담당자 확인', '39,000원', '김하늘', '저희 기록과 달라요', '44분째'])
      expect(wrapper.text()).toContain(part)
    const link = wrapper.get('a')
    expect(link.text()).toBe(ORDER_NUMBER)
    expect(link.attributes('href')).toBe(`/support/${ORDER}`)
    expect(wrapper.find('.awaiting').exists()).toBe(false)
  })

  it('says in words that a second administrator is awaited', async () => {
    const item = aWorkItem({ awaitingConfirmation: true })
    const { wrapper } = await render(WorkRow, { props: { item, now } })
    expect(wrapper.text()).toContain('다른 관리자 승인 대기')
  })

  it('says once that a paid payment waits for a second administrator', async () => {
    const kind = 'AWAITING_CONFIRMATION' as const
    const item = aWorkItem({ kind, status: 'APPROVED', awaitingConfirmation: true })
    const { wrapper } = await render(WorkRow, { props: { item, now } })
    expect(wrapper.get('.kind').text()).toBe('승인 대기')
    expect(wrapper.find('.awaiting').exists()).toBe(false)
  })

  it('says that it has been settled meanwhile', async () => {
    const { wrapper } = await render(WorkRow, { props: { item: aWorkItem(), now, isGone: true } })
    expect(wrapper.get('.kind').text()).toBe('처리됨')
  })

  it('never waits for less than nothing, whatever the clock of the browser', async () => {
    const item = aWorkItem({ since: '2026-11-22T10:00:00Z' })
    const { wrapper } = await render(WorkRow, { props: { item, now } })
    expect(wrapper.get('time').text()).toBe('0초째')
  })
})
