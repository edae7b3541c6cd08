import { describe, expect, it, vi } from 'vitest'
import { fakeApi, ok } from '@/test/fakeApi'
import { anAccount, aTimeline, ORDER, paymentDetails } from '@/test/fixtures'
import { render } from '@/test/render'
import MemberTimeline from './MemberTimeline.vue'

describe('MemberTimeline', () => {
  const props = { order: ORDER, revision: 1 }

  it('shows the timeline to a member, and fetches it again with each revision', async () => {
    const later = paymentDetails({ timeline: aTimeline({ summary: '이제 알아요.' }) })
    fakeApi({ [`GET /api/payments/${ORDER}`]: [ok(paymentDetails()), ok(later)] })
    const { wrapper } = await render(MemberTimeline, { props, account: anAccount() })
    await vi.waitFor(() => expect(wrapper.text()).toContain('더 하실 일은 없어요.'))
    await wrapper.setProps({ revision: 2 })
    await vi.waitFor(() => expect(wrapper.text()).toContain('이제 알아요.'))
  })

  it('fetches nothing for a visitor', async () => {
    const api = fakeApi({})
    const { wrapper } = await render(MemberTimeline, { props })
    expect(wrapper.text()).toBe('')
    expect(api.sent).toHaveLength(0)
  })
})
