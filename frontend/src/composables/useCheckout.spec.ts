import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { idempotencyKeyFor } from '@/api/idempotencyKeys'
import { fakeApi, deferred, noAnswer, ok, refused } from '@/test/fakeApi'
import { aStartedPayment, ORDER } from '@/test/fixtures'
import { within } from '@/test/render'
import { useCheckout } from './useCheckout'

const START = 'POST /api/payments'
const outcomes = { onPayment: vi.fn(), onAlreadyPremium: vi.fn(), onSignedOut: vi.fn() }
let leave: ReturnType<typeof vi.spyOn>

beforeEach(() => {
  Object.values(outcomes).forEach((outcome) => outcome.mockReset())
  leave = vi.spyOn(window.location, 'assign').mockImplementation(() => {})
})

async function checkout() {
  const { result, wrapper } = await within(() => useCheckout(() => 'PREMIUM_LIFETIME', outcomes))
  return { ...result, wrapper }
}

describe('buying', () => {
  it('leaves for KakaoPay', async () => {
    fakeApi({ [START]: ok(aStartedPayment(), 201) })
    const { state, buy } = await checkout()
    await buy()
    expect(leave).toHaveBeenCalledWith('https://pay.example/pc')
    expect(state.value).toBe('leaving')
  })

  it.each(['READY', 'RETURNED'] as const)(
    'leaves with a payment that is %s for as long as the server says where to',
    async (status) => {
      fakeApi({ [START]: ok(aStartedPayment({ status }), 201) })
      await (await checkout()).buy()
      expect(leave).toHaveBeenCalledWith('https://pay.example/pc')
      expect(outcomes.onPayment).not.toHaveBeenCalled()
    },
  )

  it('is one payment however often it is clicked', async () => {
    const answer = deferred()
    const api = fakeApi({ [START]: answer.answer })
    const { buy } = await checkout()
    const clicks = [buy(), buy(), buy()]
    answer.give(aStartedPayment(), 201)
    await Promise.all(clicks)
    await buy()
    expect(api.sent).toHaveLength(1)
    expect(leave).toHaveBeenCalledOnce()
  })

  it('sends the same key after a reload and after a lost answer', async () => {
    const api = fakeApi({ [START]: [noAnswer(), ok(aStartedPayment(), 201)] })
    const first = await checkout()
    await first.buy()
    expect(first.problem.value?.code).toBe('unreachable')
    expect(first.state.value).toBe('idle')
    first.wrapper.unmount()
    await (await checkout()).buy()
    const [one, two] = api.sent.map(({ headers }) => headers['Idempotency-Key'])
    expect(one).toBe(two)
  })

  it('waits for a payment that is still being handled, with the same key', async () => {
    vi.useFakeTimers()
    const api = fakeApi({
      [START]: [
        refused(409, 'request-in-progress', {}, { 'Retry-After': '3' }),
        ok(aStartedPayment(), 201),
      ],
    })
    const { state, buy } = await checkout()
    const bought = buy()
    await vi.advanceTimersByTimeAsync(2900)
    expect(state.value).toBe('waiting')
    expect(api.sent).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(100)
    await bought
    expect(new Set(api.sent.map(({ headers }) => headers['Idempotency-Key'])).size).toBe(1)
    expect(leave).toHaveBeenCalledOnce()
  })

  it.each(['request-in-progress', 'payment-in-progress'])(
    'reports %s after five tries, and reuses the key for the next click',
    async (code) => {
      vi.useFakeTimers()
      const api = fakeApi({ [START]: refused(409, code, {}, { 'Retry-After': '1' }) })
      const { state, problem, buy } = await checkout()
      const bought = buy()
      await vi.advanceTimersByTimeAsync(60_000)
      await bought
      expect(api.sent).toHaveLength(5)
      expect([state.value, problem.value?.code]).toEqual(['idle', code])
      expect(idempotencyKeyFor('start:PREMIUM_LIFETIME')).toBe(
        api.sent[0]?.headers['Idempotency-Key'],
      )
    },
  )

  it.each(['idempotency-key-reused'])(
    'takes a new key once when the old one is refused',
    async (code) => {
      const api = fakeApi({ [START]: [refused(422, code), ok(aStartedPayment(), 201)] })
      await (await checkout()).buy()
      const [one, two] = api.sent.map(({ headers }) => headers['Idempotency-Key'])
      expect(one).not.toBe(two)
      expect(leave).toHaveBeenCalledOnce()
    },
  )

  it('takes a new key once when the old one belongs to a payment that came to nothing', async () => {
    const ended = aStartedPayment({ status: 'CANCELED', redirectUrls: null })
    const api = fakeApi({ [START]: [ok(ended, 201), ok(aStartedPayment(), 201)] })
    await (await checkout()).buy()
    expect(api.sent).toHaveLength(2)
    expect(leave).toHaveBeenCalledOnce()
  })

  it.each(['RETURNED', 'APPROVING', 'UNKNOWN', 'APPROVED', 'IN_REVIEW'] as const)(
    'shows a payment that is %s instead of leaving',
    async (status) => {
      fakeApi({ [START]: ok(aStartedPayment({ status, redirectUrls: null }), 201) })
      const { state, buy } = await checkout()
      await buy()
      expect(outcomes.onPayment).toHaveBeenCalledWith(ORDER)
      expect(leave).not.toHaveBeenCalled()
      expect(state.value).toBe('idle')
    },
  )

  it('takes a new key once when the time to pay of an old answer is over', async () => {
    const late = aStartedPayment({ expiresAt: '2020-01-01T00:00:00Z' })
    const api = fakeApi({ [START]: [ok(late, 201), ok(aStartedPayment(), 201)] })
    await (await checkout()).buy()
    const [one, two] = api.sent.map(({ headers }) => headers['Idempotency-Key'])
    expect(one).not.toBe(two)
    expect(leave).toHaveBeenCalledOnce()
  })

  it('asks anew, with a new key, after an answer: the payment may be over by then', async () => {
    const api = fakeApi({ [START]: ok(aStartedPayment(), 201) })
    await (await checkout()).buy()
    await (await checkout()).buy()
    const [one, two] = api.sent.map(({ headers }) => headers['Idempotency-Key'])
    expect(one).not.toBe(two)
  })

  it('does not leave for what is no web address', async () => {
    const urls = { pc: 'javascript:alert(1)', mobile: '', app: '' }
    fakeApi({ [START]: ok(aStartedPayment({ redirectUrls: urls }), 201) })
    const { problem, buy } = await checkout()
    await buy()
    expect(problem.value?.code).toBe('bad-address')
    expect(leave).not.toHaveBeenCalled()
  })

  it('reports that the member is premium already, and ends the operation', async () => {
    fakeApi({ [START]: refused(409, 'already-premium') })
    const key = idempotencyKeyFor('start:PREMIUM_LIFETIME')
    const { problem, buy } = await checkout()
    await buy()
    expect(outcomes.onAlreadyPremium).toHaveBeenCalledOnce()
    expect(problem.value).toBeNull()
    expect(idempotencyKeyFor('start:PREMIUM_LIFETIME')).not.toBe(key)
  })

  it('reports that nobody is signed in', async () => {
    fakeApi({ [START]: refused(401, 'not-signed-in') })
    await (await checkout()).buy()
    expect(outcomes.onSignedOut).toHaveBeenCalledOnce()
  })

  it('reports that KakaoPay is unavailable, and reuses the key for the next try', async () => {
    fakeApi({ [START]: refused(503, 'kakaopay-unavailable', {}, { 'Retry-After': '10' }) })
    const key = idempotencyKeyFor('start:PREMIUM_LIFETIME')
    const { problem, buy } = await checkout()
    await buy()
    expect(problem.value).toMatchObject({ code: 'kakaopay-unavailable', retryAfterSeconds: 10 })
    expect(idempotencyKeyFor('start:PREMIUM_LIFETIME')).toBe(key)
  })

  it('can be clicked again after coming back by the back button', async () => {
    fakeApi({ [START]: ok(aStartedPayment(), 201) })
    const { state, buy } = await checkout()
    await buy()
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    expect(state.value).toBe('idle')
  })

  it('leads nowhere once the member has gone to another page', async () => {
    const answer = deferred()
    fakeApi({ [START]: answer.answer })
    const { buy, wrapper } = await checkout()
    const bought = buy()
    wrapper.unmount()
    answer.give(aStartedPayment(), 201)
    await bought
    await flushPromises()
    expect(leave).not.toHaveBeenCalled()
  })
})
