import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { ORDER, paymentDetails } from '@/test/fixtures'
import { render } from '@/test/render'
import TimelineOnDemand from './TimelineOnDemand.vue'

describe('TimelineOnDemand', () => {
  const PAYMENT = `GET /api/payments/${ORDER}`
  const props = { order: ORDER }

  it('fetches and shows the timeline', async () => {
    fakeApi({ [PAYMENT]: ok(paymentDetails()) })
    const { wrapper } = await render(TimelineOnDemand, { props })
    expect(wrapper.get('[data-testid="timeline"]').findAll('li')).toHaveLength(2)
  })

  it('fetches it again on request', async () => {
    fakeApi({ [PAYMENT]: [refused(500, 'internal-error'), ok(paymentDetails())] })
    const { wrapper } = await render(TimelineOnDemand, { props })
    expect(wrapper.find('[data-testid="timeline"]').exists()).toBe(false)
    await wrapper.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(wrapper.find('[data-testid="timeline"]').exists()).toBe(true)
  })
})
