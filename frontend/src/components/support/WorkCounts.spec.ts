import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import WorkCounts from './WorkCounts.vue'

describe('WorkCounts', () => {
  it('counts by kind, and is calm about none', async () => {
    const counts = { inReview: 3, refundsInDoubt: 0, awaitingConfirmation: 1, undecided: 2 }
    const { wrapper } = await render(WorkCounts, { props: { counts } })
    expect(wrapper.findAll('dt').map((name) => name.text())).toEqual([
      '담당자 확인',
      '결과 미확인 환불',
      '그 밖의 승인 대기',
      '1분 넘게 미확정',
    ])
    expect(wrapper.findAll('dd').map((count) => count.text())).toEqual(['3', '0', '1', '2'])
    expect(wrapper.findAll('.none')).toHaveLength(1)
  })
})
