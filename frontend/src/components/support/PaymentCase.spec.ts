import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { useAnnouncer } from '@/stores/announcer'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { aSupportCase, ORDER } from '@/test/fixtures'
import { render } from '@/test/render'
import PaymentCase from './PaymentCase.vue'

describe('PaymentCase', () => {
  const CASE = `GET /api/support/payments/${ORDER}`
  const props = { order: ORDER }

  it('shows the member, the state durations, the timeline, the history and the facts', async () => {
    fakeApi({ [CASE]: ok(aSupportCase()) })
    const { wrapper } = await render(PaymentCase, { props })
    expect(wrapper.get('[data-testid="support-member"]').text()).toContain('김하늘')
    expect(wrapper.find('[data-testid="state-durations"]').exists()).toBe(true)
    expect(wrapper.get('[data-testid="timeline"]').text()).toContain('한 번 결제됐어요')
    expect(wrapper.findAll('[data-testid="history"] > li')).toHaveLength(3)
    expect(wrapper.text()).toContain('주문 조회')
  })

  it('refreshes on request, and announces a status that changed', async () => {
    const before = aSupportCase()
    before.payment.summary.status = 'UNKNOWN'
    const api = fakeApi({ [CASE]: [ok(before), ok(aSupportCase())] })
    const { wrapper } = await render(PaymentCase, { props })
    expect(useAnnouncer().spoken).toBe('지금 상태: 확인 중')
    await wrapper.get('button').trigger('click')
    await flushPromises()
    expect(api.calls(CASE)).toHaveLength(2)
    expect(useAnnouncer().spoken).toBe('지금 상태: 결제 완료')
    expect(wrapper.find('[role="status"]').exists()).toBe(false)
  })

  it('says that there is no such payment', async () => {
    fakeApi({ [CASE]: refused(404, 'unknown-order') })
    const { wrapper } = await render(PaymentCase, { props })
    expect(wrapper.get('[role="status"]').text()).toBe('찾을 수 없는 결제예요.')
    expect(wrapper.find('[role="alert"]').exists()).toBe(false)
    expect(wrapper.find('button').exists()).toBe(false)
  })
})
