import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { aPayment, ORDER, paymentDetails } from '@/test/fixtures'
import { aRefund } from '@/test/refundFixtures'
import { render } from '@/test/render'
import RefundWaiting from './RefundWaiting.vue'

const PAYMENT = `GET /api/payments/${ORDER}`
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

describe('RefundWaiting', () => {
  const open = async (payment = aPayment()) =>
    (await render(RefundWaiting, { props: { payment } })).wrapper

  it('says that it waits, and asks until the refund is settled', async () => {
    const underWay = ok(paymentDetails({ refunds: [aRefund({ status: 'UNKNOWN' })] }))
    const settled = paymentDetails({ status: 'REFUNDED', refunds: [aRefund()] })
    const api = fakeApi({ [PAYMENT]: [underWay, noAnswer(), ok(settled)] })
    const wrapper = await open()
    expect(wrapper.get('[role="status"]').text()).toContain('환불을 확인하고 있어요')
    expect(wrapper.emitted('settled')).toBeUndefined()
    await pass(2)
    await pass(3)
    expect(wrapper.emitted('settled')).toEqual([[settled]])
    await pass(60)
    expect(api.sent).toHaveLength(3)
  })

  it('leaves the asking to the page while that shows the refund under way', async () => {
    const settled = paymentDetails({ status: 'REFUNDED', refunds: [aRefund()] })
    const api = fakeApi({ [PAYMENT]: ok(settled) })
    const wrapper = await open(aPayment({ refundInProgress: true }))
    await pass(60)
    expect(api.sent).toHaveLength(0)
    await wrapper.setProps({ payment: aPayment({ status: 'REFUNDED' }) })
    await pass(0)
    expect(wrapper.emitted('settled')).toEqual([[settled]])
  })

  it('hands on that the payment cannot be read any more, and ends', async () => {
    const api = fakeApi({ [PAYMENT]: refused(401, 'not-signed-in') })
    const wrapper = await open()
    expect(wrapper.emitted('failed')).toMatchObject([[{ code: 'not-signed-in' }]])
    await pass(60)
    expect(api.calls(PAYMENT)).toHaveLength(1)
  })
})
