import { describe, expect, it } from 'vitest'
import { aTimeline } from '@/test/fixtures'
import { render } from '@/test/render'
import PaymentTimeline from './PaymentTimeline.vue'

describe('PaymentTimeline', () => {
  it('shows the entries in order, marks the time in their text, and ends with the summary', async () => {
    const { wrapper } = await render(PaymentTimeline, { props: { timeline: aTimeline() } })
    expect(wrapper.findAll('li').map((entry) => entry.text())).toEqual([
      '2026년 11월 22일 18:03:11에 결제를 시작하셨어요.',
      '18:04:40에 카카오페이가 결제를 승인했어요.',
    ])
    const time = wrapper.get('time')
    expect([time.text(), time.attributes('datetime')]).toEqual(['18:03:11', '2026-11-22T09:03:11Z'])
    expect(wrapper.get('[data-testid="timeline-summary"]').text()).toContain('한 번 결제됐어요')
  })

  it('shows an entry without a time in its text as it is', async () => {
    const entry = { at: '2026-11-22T09:03:11Z', time: '18:03:11', text: '곧이어 승인했어요.' }
    const timeline = aTimeline({ entries: [entry] })
    const { wrapper } = await render(PaymentTimeline, { props: { timeline } })
    expect(wrapper.get('li').text()).toBe('곧이어 승인했어요.')
    expect(wrapper.find('time').exists()).toBe(false)
  })
})
