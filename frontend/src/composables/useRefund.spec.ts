import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { deferred, fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { ORDER, paymentDetails } from '@/test/fixtures'
import { aRefund, aRefundPreview, aRefundReport } from '@/test/refundFixtures'
import { within } from '@/test/render'
import { useRefund } from './useRefund'

const PREVIEW = `GET /api/payments/${ORDER}/refunds/preview`
const REFUND = `POST /api/payments/${ORDER}/refunds`
const onChanged = vi.fn()

async function opened() {
  onChanged.mockReset()
  return (await within(() => useRefund(ORDER, onChanged))).result
}

describe('a refund', () => {
  it('is previewed, and made with the amount of the preview', async () => {
    const api = fakeApi({ [PREVIEW]: ok(aRefundPreview()), [REFUND]: ok(aRefundReport()) })
    const { state, confirm } = await opened()
    expect(state.value).toMatchObject({ kind: 'preview', preview: aRefundPreview() })
    expect(api.calls(REFUND)).toHaveLength(0)
    await confirm()
    expect(api.calls(REFUND).map(({ body }) => body)).toEqual([{ amount: 39000 }])
    expect(state.value).toEqual({ kind: 'done', refunded: 39000 })
    expect(onChanged).toHaveBeenCalledOnce()
  })

  it('is requested once, however often it is confirmed', async () => {
    const api = fakeApi({ [PREVIEW]: ok(aRefundPreview()), [REFUND]: ok(aRefundReport()) })
    const { confirm } = await opened()
    await Promise.all([confirm(), confirm()])
    await confirm()
    expect(api.calls(REFUND)).toHaveLength(1)
  })

  it('shows the new preview where another amount is due, and makes that one', async () => {
    const preview = aRefundPreview({ amount: 19500, code: 'used' })
    const api = fakeApi({
      [PREVIEW]: ok(aRefundPreview()),
      [REFUND]: [refused(409, 'refund-changed', { preview }), ok(aRefundReport())],
    })
    const { state, confirm } = await opened()
    await confirm()
    expect(state.value).toEqual({ kind: 'preview', preview, isChanged: true })
    expect(onChanged).toHaveBeenCalledOnce()
    await confirm()
    expect(api.calls(REFUND).map(({ body }) => body)).toEqual([
      { amount: 39000 },
      { amount: 19500 },
    ])
  })

  it('is told where nothing goes back any more', async () => {
    const preview = aRefundPreview({ amount: 0, code: 'already-refunded' })
    fakeApi({
      [PREVIEW]: ok(aRefundPreview()),
      [REFUND]: refused(409, 'nothing-to-refund', { preview }),
    })
    const { state, confirm } = await opened()
    await confirm()
    expect(state.value).toMatchObject({ kind: 'preview', preview })
  })

  it.each([
    ['payer-left', 'payer-left'],
    ['cancel-period-over', 'cancel-period-over'],
    ['overtaken', 'overtaken'],
    ['undecided', 'undecided'],
    ['refused', 'refused'],
    ['brand-new', 'refused'],
  ])('that KakaoPay refuses as %s is told as %s', async (refusal, told) => {
    fakeApi({
      [PREVIEW]: ok(aRefundPreview()),
      [REFUND]: refused(409, 'refund-refused', { refusal }),
    })
    const { state, confirm } = await opened()
    await confirm()
    expect(state.value).toEqual({ kind: 'refused', refusal: told })
    expect(onChanged).toHaveBeenCalledOnce()
  })

  it('keeps its preview where the answer was lost, and is the same request when repeated', async () => {
    const api = fakeApi({
      [PREVIEW]: ok(aRefundPreview()),
      [REFUND]: [noAnswer(), ok(aRefundReport())],
    })
    const { state, confirm } = await opened()
    await confirm()
    expect(state.value).toMatchObject({ kind: 'preview', problem: { code: 'unreachable' } })
    await confirm()
    expect(state.value).toMatchObject({ kind: 'done' })
    const keys = api.calls(REFUND).map(({ headers }) => headers['Idempotency-Key'])
    expect(new Set(keys).size).toBe(1)
  })

  it('is previewed in the language chosen last', async () => {
    const [first, second] = [deferred(), deferred()]
    fakeApi({ [PREVIEW]: [first.answer, second.answer] })
    const { state, translate } = await opened()
    translate()
    second.give(aRefundPreview({ reason: 'You have not opened Premium yet.' }))
    await flushPromises()
    first.give(aRefundPreview())
    await flushPromises()
    expect(state.value).toMatchObject({ preview: { reason: 'You have not opened Premium yet.' } })
  })

  it('that was confirmed is previewed in no other language', async () => {
    const answer = deferred()
    const api = fakeApi({ [PREVIEW]: ok(aRefundPreview()), [REFUND]: answer.answer })
    const { state, translate, confirm } = await opened()
    const confirmed = confirm()
    translate()
    answer.give(aRefundReport())
    await confirmed
    translate()
    expect(state.value).toMatchObject({ kind: 'done' })
    expect(api.calls(PREVIEW)).toHaveLength(1)
  })

  it('loads its preview again on request', async () => {
    fakeApi({ [PREVIEW]: [refused(503, 'busy'), ok(aRefundPreview())] })
    const { state, preview } = await opened()
    expect(state.value).toMatchObject({ kind: 'unavailable', problem: { code: 'busy' } })
    await preview()
    expect(state.value).toMatchObject({ kind: 'preview' })
  })
})

describe('an undecided refund', () => {
  const undecided = async () => {
    fakeApi({
      [PREVIEW]: ok(aRefundPreview()),
      [REFUND]: ok(aRefundReport({ status: 'APPROVED', refunded: 0, accessEndsAt: null }), 202),
    })
    const refund = await opened()
    await refund.confirm()
    expect(refund.state.value).toEqual({ kind: 'undecided' })
    return refund
  }

  it('changes the payment: the page no longer says that all is as before', async () => {
    await undecided()
    expect(onChanged).toHaveBeenCalledOnce()
  })

  it('is one that was under way before, too', async () => {
    fakeApi({ [PREVIEW]: ok(aRefundPreview({ amount: 0, code: 'refund-in-progress' })) })
    expect((await opened()).state.value).toEqual({ kind: 'undecided' })
    expect(onChanged).toHaveBeenCalledOnce()
  })

  it('is done when its payment says so', async () => {
    const { state, take } = await undecided()
    onChanged.mockReset()
    take(paymentDetails({ status: 'REFUNDED', refunds: [aRefund()] }))
    expect(state.value).toEqual({ kind: 'done', refunded: 39000 })
    expect(onChanged).toHaveBeenCalledOnce()
  })

  it('is refused when its payment says so', async () => {
    const { state, take } = await undecided()
    take(paymentDetails({ refunds: [aRefund({ status: 'REFUSED', refusal: 'payer-left' })] }))
    expect(state.value).toEqual({ kind: 'refused', refusal: 'payer-left' })
  })

  it('tells where its payment cannot be read', async () => {
    const { state, fail } = await undecided()
    const problem = new ApiProblem({ status: 403, code: 'forbidden' })
    fail(problem)
    expect(state.value).toEqual({ kind: 'unavailable', problem })
  })

  it('is previewed again where there is no trace of it', async () => {
    const { state, take } = await undecided()
    take(paymentDetails())
    await flushPromises()
    expect(state.value).toMatchObject({ kind: 'preview' })
  })
})
