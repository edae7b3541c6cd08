import { describe, expect, it } from 'vitest'
import { aSupportCase } from '@/test/supportFixtures'
import { render } from '@/test/render'
import StateDurations from './StateDurations.vue'

describe('StateDurations', () => {
  it('is a picture whose label names every state and its duration', async () => {
    const { history } = aSupportCase().payment
    const { wrapper } = await render(StateDurations, { props: { history } })
    const chart = wrapper.get('[data-testid="state-durations"]')
    expect(chart.attributes('role')).toBe('img')
    expect(chart.attributes('aria-label')).toBe(
      '시간의 흐름: 승인 중 · 서버 응답 없음 29.100초, 확인 중 0.000초, 결제 완료 현재',
    )
  })

  it('hatches the states with an unknown outcome', async () => {
    const { history } = aSupportCase().payment
    const { wrapper } = await render(StateDurations, { props: { history } })
    const states = wrapper.findAll('.state')
    expect(states.map((state) => state.classes('outcome-unknown'))).toEqual([true, true, false])
    expect(states[2]?.classes()).toContain('paid')
  })
})
