import { beforeEach, describe, expect, it, vi } from 'vitest'
import { deferred, fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { ORDER, paymentDetails } from '@/test/fixtures'
import { within } from '@/test/render'
import { useReturnReport } from './useReturnReport'

const RETURN = `POST /api/payments/${ORDER}/return`
const status = (value: string) => ok({ order: ORDER, status: value })
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

async function report(outcome: 'cancel' | 'fail' = 'cancel') {
  return (await within(() => useReturnReport(ORDER, outcome))).result
}

describe('reporting a return', () => {
  it('shows what the application found out, whatever the route said', async () => {
    const api = fakeApi({ [RETURN]: status('APPROVED') })
    const { state } = await report('fail')
    expect(state.value).toMatchObject({ kind: 'reported', status: 'APPROVED' })
    expect(api.sent[0]?.body).toEqual({ outcome: 'fail' })
  })

  it('asks again while the payment is undecided', async () => {
    fakeApi({ [RETURN]: [status('UNKNOWN'), status('CANCELED')] })
    const { state } = await report()
    expect(state.value).toMatchObject({ status: 'UNKNOWN' })
    await pass(2)
    expect(state.value).toMatchObject({ status: 'CANCELED' })
  })

  it('follows a failed payment that is still open until it is over', async () => {
    const api = fakeApi({ [RETURN]: [status('READY'), status('READY'), status('EXPIRED')] })
    const { state } = await report('fail')
    await pass(5)
    expect(api.sent).toHaveLength(2)
    expect(state.value).toEqual({ kind: 'reported', status: 'READY', transientProblem: null })
    await pass(5)
    expect(state.value).toMatchObject({ status: 'EXPIRED' })
    await pass(60)
    expect(api.sent).toHaveLength(3)
  })

  it('leaves a payment open that the member only stepped back from', async () => {
    const api = fakeApi({ [RETURN]: status('READY') })
    await report('cancel')
    await pass(60)
    expect(api.sent).toHaveLength(1)
  })

  it('tries again where there is no answer', async () => {
    fakeApi({ [RETURN]: [noAnswer(), status('CANCELED')] })
    const { state } = await report()
    expect(state.value).toMatchObject({
      kind: 'waiting',
      transientProblem: { code: 'unreachable' },
    })
    await pass(2)
    expect(state.value).toMatchObject({ kind: 'reported', transientProblem: null })
  })

  it('waits for a report that outlasts every try: one key, no refusal, then what is true', async () => {
    const slow = refused(409, 'request-in-progress', {}, { 'Retry-After': '1' })
    const api = fakeApi({ [RETURN]: [...Array(12).fill(slow), status('APPROVED')] })
    const { state } = await report()
    await pass(7)
    expect(api.sent.length).toBeGreaterThan(5)
    expect(state.value).toEqual({ kind: 'waiting', transientProblem: null })
    await pass(30)
    expect(state.value).toEqual({ kind: 'reported', status: 'APPROVED', transientProblem: null })
    expect(new Set(api.sent.map(({ headers }) => headers['Idempotency-Key'])).size).toBe(1)
  })

  it('ends with a refusal', async () => {
    const api = fakeApi({ [RETURN]: refused(404, 'unknown-order') })
    const { state } = await report()
    await pass(60)
    expect(state.value).toMatchObject({ kind: 'refused', problem: { code: 'unknown-order' } })
    expect(api.sent).toHaveLength(1)
  })

  it('takes what was read of the payment, and lets no late answer undo it', async () => {
    const late = deferred()
    const api = fakeApi({ [RETURN]: [status('UNKNOWN'), late.answer] })
    const { state, take } = await report()
    take(paymentDetails({ status: 'IN_REVIEW' }))
    expect(state.value).toMatchObject({ status: 'UNKNOWN' })
    await pass(2)
    take(paymentDetails())
    late.give({ order: ORDER, status: 'UNKNOWN' })
    await pass(60)
    expect(state.value).toMatchObject({ kind: 'reported', status: 'APPROVED' })
    expect(api.sent).toHaveLength(2)
  })
})
