import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import StatusBadge from './StatusBadge.vue'

describe('StatusBadge', () => {
  it.each([
    ['READY', '결제 대기', 'text-wait'],
    ['APPROVED', '결제 완료', 'text-good'],
    ['IN_REVIEW', '담당자 확인 중', 'text-wait'],
    ['REFUNDING', '환불 진행 중', 'text-wait'],
    ['FAILED', '실패', 'text-muted'],
  ])('names %s, with the colour of its phase', async (status, text, color) => {
    const { wrapper } = await render(StatusBadge, { props: { status } })
    expect(wrapper.text()).toBe(text)
    expect(wrapper.classes()).toContain(color)
    expect(wrapper.attributes('data-status')).toBe(status)
  })
})
