import { beforeEach, describe, expect, it, vi } from 'vitest'
import { storedReceipt, returnToken } from '@/payment/paymentReturn'
import { deferred, fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { aReceipt, ORDER, paymentDetails } from '@/test/fixtures'
import { within } from '@/test/render'
import { useApproval } from './useApproval'

const APPROVE = 'POST /api/payments/approve'
const undecided = (status: string) => ok({ order: ORDER, status }, 202)
const onApproved = vi.fn()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onApproved.mockReset()
  sessionStorage.setItem(`moviecurators.return.${ORDER}`, 'secret')
})

async function approval() {
  const { result } = await within(() => useApproval(ORDER, 'secret', onApproved))
  return result
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

describe('approving', () => {
  it('is done when KakaoPay has approved: stores the receipt, erases the token', async () => {
    fakeApi({ [APPROVE]: ok(aReceipt()) })
    const { state } = await approval()
    expect(state.value).toEqual({ kind: 'approved', receipt: aReceipt() })
    expect(storedReceipt(ORDER)).toEqual(aReceipt())
    expect(returnToken(ORDER)).toBeNull()
    expect(onApproved).toHaveBeenCalledOnce()
  })

  it('asks the same question again while it is undecided', async () => {
    const api = fakeApi({
      [APPROVE]: [undecided('APPROVING'), undecided('UNKNOWN'), ok(aReceipt())],
    })
    const { state } = await approval()
    expect(state.value).toMatchObject({ kind: 'confirming', status: 'APPROVING' })
    await pass(1)
    expect(state.value).toMatchObject({ kind: 'confirming', status: 'UNKNOWN' })
    await pass(1.5)
    expect(state.value.kind).toBe('approved')
    expect(api.sent.map(({ body }) => body)).toEqual(
      Array(3).fill({ order: ORDER, pgToken: 'secret' }),
    )
  })

  it('keeps the token while it is undecided, for a reload', async () => {
    fakeApi({ [APPROVE]: undecided('UNKNOWN') })
    await approval()
    expect(returnToken(ORDER)).toBe('secret')
  })

  it('asks every 30 seconds during a review', async () => {
    const api = fakeApi({ [APPROVE]: undecided('IN_REVIEW') })
    await approval()
    await pass(29)
    expect(api.sent).toHaveLength(1)
    await pass(1)
    expect(api.sent).toHaveLength(2)
  })

  it.each([
    ['no answer', noAnswer()],
    ['a fault', refused(500, 'internal-error')],
    ['too many requests', refused(429, 'too-many-requests', {}, { 'Retry-After': '5' })],
  ])('never takes %s for a result', async (_, transientProblem) => {
    fakeApi({ [APPROVE]: [undecided('UNKNOWN'), transientProblem, ok(aReceipt())] })
    const { state } = await approval()
    await pass(1)
    expect(state.value).toMatchObject({ kind: 'confirming', status: 'UNKNOWN' })
    expect(state.value).toHaveProperty('transientProblem.isTransient', true)
    await pass(5)
    expect(state.value.kind).toBe('approved')
  })

  it('waits for an approval that outlasts every try: one key, no refusal, then the receipt', async () => {
    const slow = refused(409, 'request-in-progress', {}, { 'Retry-After': '1' })
    const api = fakeApi({ [APPROVE]: [...Array(12).fill(slow), ok(aReceipt())] })
    const { state } = await approval()
    await pass(6)
    expect(api.sent.length).toBeGreaterThan(5)
    expect(state.value).toEqual({ kind: 'confirming', status: null, transientProblem: null })
    expect(returnToken(ORDER)).toBe('secret')
    await pass(30)
    expect(state.value).toEqual({ kind: 'approved', receipt: aReceipt() })
    expect(onApproved).toHaveBeenCalledOnce()
    expect(new Set(api.sent.map(({ headers }) => headers['Idempotency-Key'])).size).toBe(1)
  })

  it('waits as long as the application asks', async () => {
    const tooMany = refused(429, 'too-many-requests', {}, { 'Retry-After': '20' })
    const api = fakeApi({ [APPROVE]: [tooMany, ok(aReceipt())] })
    await approval()
    await pass(19)
    expect(api.sent).toHaveLength(1)
  })

  it.each(['payment-canceled', 'payment-failed', 'payment-expired', 'already-premium'])(
    'ends with %s: token erased',
    async (code) => {
      fakeApi({ [APPROVE]: refused(409, code) })
      const { state } = await approval()
      expect(state.value).toMatchObject({ kind: 'refused', problem: { code } })
      expect(returnToken(ORDER)).toBeNull()
    },
  )

  it.each(['pg-token-refused', 'payment-not-finished'])(
    'ends with %s, but the same purchase can go on',
    async (code) => {
      fakeApi({ [APPROVE]: refused(409, code) })
      const { state } = await approval()
      expect(state.value).toMatchObject({ kind: 'refused', problem: { code } })
    },
  )

  it('takes what was read of the payment, and lets no late answer undo it', async () => {
    const late = deferred()
    const api = fakeApi({ [APPROVE]: [undecided('UNKNOWN'), late.answer] })
    const { state, take } = await approval()
    await pass(1)
    take(paymentDetails())
    expect(state.value.kind).toBe('approved')
    expect(storedReceipt(ORDER)).toMatchObject(aReceipt())
    expect(JSON.stringify(storedReceipt(ORDER))).not.toContain('timeline')
    expect(onApproved).toHaveBeenCalledOnce()
    late.give({ order: ORDER, status: 'UNKNOWN' }, 202)
    await pass(60)
    expect(state.value.kind).toBe('approved')
    expect(api.sent).toHaveLength(2)
  })

  it('takes nothing from a payment that is undecided or open', async () => {
    fakeApi({ [APPROVE]: undecided('UNKNOWN') })
    const { state, take } = await approval()
    for (const status of ['READY', 'APPROVING', 'IN_REVIEW', 'REFUNDING'] as const) {
      take(paymentDetails({ status }))
    }
    expect(state.value.kind).toBe('confirming')
    take(paymentDetails({ status: 'EXPIRED' }))
    expect(state.value).toEqual({ kind: 'reported', status: 'EXPIRED' })
    expect(returnToken(ORDER)).toBeNull()
  })
})
