import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { addNote } from '@/api/support'
import { chooseLanguage } from '@/i18n'
import { deferred, fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { ORDER } from '@/test/fixtures'
import { within } from '@/test/render'
import { aPaymentAudit, aSupportCase, aSupportPayment, anInquiry } from '@/test/supportFixtures'
import { useCase } from './useCase'

const CASE = `GET /api/support/payments/${ORDER}`
const INQUIRY = `POST /api/support/payments/${ORDER}/inquiry`
const NOTES = `POST /api/support/payments/${ORDER}/notes`

async function open() {
  const { result } = await within(() => useCase(ORDER))
  const note = () => result.act((revision) => addNote(ORDER, 'a note', revision))
  return { ...result, note }
}

describe('useCase', () => {
  it('acts on the revision that was seen, and shows the case as it is then', async () => {
    const api = fakeApi({
      [CASE]: ok(aSupportCase({ revision: 3 })),
      [NOTES]: ok(aSupportCase({ revision: 4 })),
    })
    const { note, found } = await open()
    expect(await note()).toBeNull()
    expect(api.calls(NOTES)[0]?.body).toEqual({ text: 'a note', revision: 3 })
    expect(found.value?.revision).toBe(4)
  })

  it('acts once, however often it is pressed', async () => {
    const slow = deferred()
    const api = fakeApi({ [CASE]: ok(aSupportCase()), [NOTES]: slow.answer })
    const { note, ask, isBusy } = await open()
    const both = [note(), note(), ask()]
    expect(isBusy.value).toBe(true)
    slow.give(aSupportCase())
    const [first, second] = await Promise.all(both)
    expect(first).toBeNull()
    expect(second).toMatchObject({ code: 'request-in-progress' })
    expect(api.calls(NOTES)).toHaveLength(1)
    expect(api.calls(INQUIRY)).toHaveLength(0)
    expect(isBusy.value).toBe(false)
  })

  it('returns why an act was refused, and keeps the case', async () => {
    fakeApi({ [CASE]: ok(aSupportCase()), [NOTES]: refused(409, 'case-changed') })
    const { note, found } = await open()
    expect((await note())?.code).toBe('case-changed')
    expect(found.value?.revision).toBe(3)
  })

  it('asks KakaoPay, and loads the case, which the answer may have moved', async () => {
    const api = fakeApi({ [CASE]: ok(aSupportCase()), [INQUIRY]: ok(anInquiry()) })
    const { ask, inquiry } = await open()
    await ask()
    expect(inquiry.value).toEqual(anInquiry())
    expect(api.calls(CASE)).toHaveLength(2)
  })

  it('says why KakaoPay could not be asked', async () => {
    fakeApi({ [CASE]: ok(aSupportCase()), [INQUIRY]: refused(503, 'kakaopay-unavailable') })
    const { ask, inquiryProblem, isBusy } = await open()
    await ask()
    expect(inquiryProblem.value?.code).toBe('kakaopay-unavailable')
    expect(isBusy.value).toBe(false)
  })

  it('compares no longer once money has moved, and goes on where only a note was added', async () => {
    const moved = aPaymentAudit({ summary: aSupportPayment({ refundedAmount: 9000 }) })
    fakeApi({
      [CASE]: ok(aSupportCase()),
      [INQUIRY]: ok(anInquiry()),
      [NOTES]: [ok(aSupportCase()), ok(aSupportCase({ payment: moved }))],
    })
    const { ask, note, inquiry } = await open()
    await ask()
    await note()
    expect(inquiry.value).not.toBeNull()
    await note()
    expect(inquiry.value).toBeNull()
  })

  it('compares no longer once a refresh shows that money has moved', async () => {
    const moved = aPaymentAudit({ summary: aSupportPayment({ refundedAmount: 9000 }) })
    const [before, after] = [ok(aSupportCase()), ok(aSupportCase({ payment: moved }))]
    fakeApi({ [CASE]: [before, before, after], [INQUIRY]: ok(anInquiry()) })
    const { ask, reload, inquiry } = await open()
    await ask()
    expect(inquiry.value).not.toBeNull()
    await reload()
    expect(inquiry.value).toBeNull()
  })

  it('compares with what the case has become by the question itself', async () => {
    const moved = aPaymentAudit({ summary: aSupportPayment({ refundedAmount: 9000 }) })
    fakeApi({
      [CASE]: [ok(aSupportCase()), ok(aSupportCase({ payment: moved }))],
      [INQUIRY]: ok(anInquiry()),
    })
    const { ask, inquiry } = await open()
    await ask()
    expect(inquiry.value).toEqual(anInquiry())
  })

  it('is not refreshed during an act, which the older answer would undo on the screen', async () => {
    const [acting, refresh] = [deferred(), deferred()]
    const api = fakeApi({ [CASE]: [ok(aSupportCase()), refresh.answer], [NOTES]: acting.answer })
    const { note, reload, found } = await open()
    const both = [note(), reload()]
    acting.give(aSupportCase({ revision: 4 }))
    refresh.give(aSupportCase({ revision: 3 }))
    await Promise.all(both)
    expect(found.value?.revision).toBe(4)
    expect(api.calls(CASE)).toHaveLength(1)
  })

  it('is in the language that was chosen during an act once that is over', async () => {
    const acting = deferred()
    const api = fakeApi({
      [CASE]: [ok(aSupportCase()), ok(aSupportCase({ revision: 5 }))],
      [NOTES]: acting.answer,
    })
    const { note, found } = await open()
    const noting = note()
    await chooseLanguage('en')
    await flushPromises()
    expect(api.calls(CASE)).toHaveLength(1)
    acting.give(aSupportCase({ revision: 4 }))
    await noting
    await flushPromises()
    expect(found.value?.revision).toBe(5)
    expect(api.calls(CASE)[1]?.headers['Accept-Language']).toBe('en')
  })

  it('is fresh again after an act, also where loading it had failed', async () => {
    fakeApi({ [CASE]: [ok(aSupportCase()), noAnswer()], [NOTES]: ok(aSupportCase()) })
    const { note, reload, problem } = await open()
    await reload()
    expect(problem.value?.code).toBe('unreachable')
    await note()
    expect(problem.value).toBeNull()
  })
})
