import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { aTimeline, ORDER, paymentDetails } from '@/test/fixtures'
import { render } from '@/test/render'
import TimelineSoFar from './TimelineSoFar.vue'

describe('TimelineSoFar', () => {
  const PAYMENT = `GET /api/payments/${ORDER}`
  const props = { order: ORDER, revision: 1 }

  it('fetches the timeline again with each revision', async () => {
    const later = paymentDetails({ timeline: aTimeline({ summary: '이제 알아요.' }) })
    const api = fakeApi({ [PAYMENT]: [ok(paymentDetails()), ok(later)] })
    const { wrapper } = await render(TimelineSoFar, { props })
    expect(wrapper.text()).toContain('더 하실 일은 없어요.')
    await wrapper.setProps({ revision: 2 })
    await flushPromises()
    expect(wrapper.text()).toContain('이제 알아요.')
    expect(api.sent).toHaveLength(2)
  })

  it('keeps the timeline when it cannot be fetched again', async () => {
    fakeApi({ [PAYMENT]: [ok(paymentDetails()), noAnswer()] })
    const { wrapper } = await render(TimelineSoFar, { props })
    await wrapper.setProps({ revision: 2 })
    await flushPromises()
    expect(wrapper.findAll('li')).toHaveLength(2)
  })

  it("is empty where the payment is not the member's", async () => {
    fakeApi({ [PAYMENT]: refused(404, 'unknown-order') })
    expect((await render(TimelineSoFar, { props })).wrapper.text()).toBe('')
  })
})
