import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import { aDecision } from '@/test/supportFixtures'
import DecisionList from './DecisionList.vue'

describe('DecisionList', () => {
  it('shows who decided what and why, latest first, with both people', async () => {
    const second = {
      confirmedBy: { id: 2, displayName: '정관리' },
      confirmedAt: '2026-11-22T11:00:00Z',
    }
    const decisions = [
      aDecision({ id: 1, status: 'DECLINED', ...second }),
      aDecision({ id: 2, status: 'DONE', ...second }),
      aDecision({ id: 3, status: 'OVERTAKEN' }),
    ]
    const { wrapper } = await render(DecisionList, { props: { decisions } })
    const texts = wrapper.findAll('li').map((item) => item.text())
    expect(texts[0]).toContain('상태가 바뀌어 무효')
    expect(texts[1]).toContain('정관리 승인')
    expect(texts[2]).toContain('정관리 반려')
    for (const text of texts) expect(text).toContain('두 번 결제했다고 전화하셨어요.')
  })

  it('calls withdrawn what the proposing administrator took back', async () => {
    const by = { id: 1, displayName: '이관리' }
    const withdrawn = { status: 'DECLINED', by, confirmedBy: by, declineReason: '착오' } as const
    const { wrapper } = await render(DecisionList, { props: { decisions: [aDecision(withdrawn)] } })
    expect(wrapper.text()).toContain('승인 요청 취소됨')
    expect(wrapper.text()).toContain('취소 사유: 착오')
    expect(wrapper.text()).not.toContain('반려')
  })
})
