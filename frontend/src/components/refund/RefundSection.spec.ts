import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { fakeApi, ok } from '@/test/fakeApi'
import { aPayment, ORDER } from '@/test/fixtures'
import { aRefundPreview, aRefundReport } from '@/test/refundFixtures'
import { render } from '@/test/render'
import RefundSection from './RefundSection.vue'

const PREVIEW = `GET /api/payments/${ORDER}/refunds/preview`
const REFUND = `POST /api/payments/${ORDER}/refunds`

describe('RefundSection', () => {
  const show = async (refundable = true) => {
    const api = fakeApi({ [PREVIEW]: ok(aRefundPreview()), [REFUND]: ok(aRefundReport()) })
    const { wrapper } = await render(RefundSection, {
      props: { payment: aPayment({ refundable }) },
    })
    const press = async (button: string) => {
      await wrapper.get(`[data-testid="${button}"]`).trigger('click')
      await flushPromises()
    }
    return { api, wrapper, press }
  }

  it('asks for the preview when it is opened, and refunds in two presses', async () => {
    const { api, wrapper, press } = await show()
    expect(api.sent).toHaveLength(0)
    await press('refund-open')
    expect(api.calls(PREVIEW)).toHaveLength(1)
    await press('refund-confirm')
    expect(api.calls(REFUND)).toHaveLength(1)
    expect(wrapper.emitted('changed')).toHaveLength(1)
  })

  it('goes on telling the outcome when the payment is refunded', async () => {
    const { wrapper, press } = await show()
    await press('refund-open')
    await press('refund-confirm')
    const payment = aPayment({ status: 'REFUNDED', refundedAmount: 39000 })
    await wrapper.setProps({ payment })
    expect(wrapper.text()).toContain('39,000원을 돌려드렸어요')
  })

  it('gives the focus back to its button when it is closed', async () => {
    const { wrapper, press } = await show()
    await press('refund-open')
    await wrapper.findAll('button').at(-1)?.trigger('click')
    await flushPromises()
    expect(document.activeElement).toBe(wrapper.get('[data-testid="refund-open"]').element)
  })

  it.each([true, false])('is there for a payment that may be refunded: %s', async (refundable) => {
    const { wrapper } = await show(refundable)
    expect(wrapper.find('[data-testid="refund-open"]').exists()).toBe(refundable)
  })
})
