import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { ORDER, paymentDetails } from '@/test/fixtures'
import { aRefund } from '@/test/refundFixtures'
import { within } from '@/test/render'
import { usePayment } from './usePayment'

const PAYMENT = `GET /api/payments/${ORDER}`
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)
const onChange = vi.fn()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onChange.mockReset()
})

async function watched() {
  const use = () => usePayment(ORDER, async () => {}, onChange)
  return (await within(use)).result
}

describe('watching a payment', () => {
  it('ends when the payment is final', async () => {
    const api = fakeApi({ [PAYMENT]: ok(paymentDetails()) })
    const { payment } = await watched()
    await pass(120)
    expect(payment.value?.status).toBe('APPROVED')
    expect(api.sent).toHaveLength(1)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('goes on while the payment is undecided, and reports the change', async () => {
    fakeApi({ [PAYMENT]: [ok(paymentDetails({ status: 'UNKNOWN' })), ok(paymentDetails())] })
    const { payment } = await watched()
    await pass(2)
    expect(payment.value?.status).toBe('APPROVED')
    expect(onChange).toHaveBeenCalledOnce()
  })

  it('goes on while a refund is open', async () => {
    const open = paymentDetails({ refunds: [aRefund({ status: 'CALLING', doneAt: null })] })
    const done = paymentDetails({ status: 'REFUNDED', refunds: [aRefund()] })
    fakeApi({ [PAYMENT]: [ok(open), ok(done)] })
    const { payment } = await watched()
    await pass(2)
    expect(payment.value?.status).toBe('REFUNDED')
    expect(onChange).toHaveBeenCalledOnce()
  })

  it('asks every 30 seconds for an open payment', async () => {
    const api = fakeApi({ [PAYMENT]: ok(paymentDetails({ status: 'READY' })) })
    await watched()
    await pass(29)
    expect(api.sent).toHaveLength(1)
    await pass(1)
    expect(api.sent).toHaveLength(2)
  })

  it('keeps the payment through a failed request, and tries again', async () => {
    const unknown = ok(paymentDetails({ status: 'UNKNOWN' }))
    fakeApi({ [PAYMENT]: [unknown, noAnswer(), ok(paymentDetails())] })
    const { payment, problem } = await watched()
    await pass(2)
    expect(payment.value?.status).toBe('UNKNOWN')
    expect(problem.value?.code).toBe('unreachable')
    await pass(3)
    expect([payment.value?.status, problem.value]).toEqual(['APPROVED', null])
  })

  it("ends where the payment is not the member's own", async () => {
    const api = fakeApi({ [PAYMENT]: refused(404, 'not-found') })
    const { problem } = await watched()
    await pass(60)
    expect(problem.value?.status).toBe(404)
    expect(api.sent).toHaveLength(1)
  })
})
