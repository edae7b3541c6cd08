import { describe, expect, it } from 'vitest'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { aSupportCase, anInquiry, aWorklist } from '@/test/supportFixtures'
import {
  addNote,
  askKakaoPay,
  changePremium,
  confirmDecision,
  decide,
  fetchAuditCsv,
  fetchCase,
  fetchWorklist,
  refund,
  rejectDecision,
  searchPayments,
} from './support'

const CASE = '/api/support/payments/..%2Fme'

describe('support', () => {
  it('is read', async () => {
    fakeApi({
      'GET /api/support/worklist?page=2': ok(aWorklist()),
      [`GET ${CASE}`]: ok(aSupportCase()),
      [`POST ${CASE}/inquiry`]: ok(anInquiry()),
    })
    expect(await fetchWorklist(2)).toEqual(aWorklist())
    expect(await fetchCase('../me')).toEqual(aSupportCase())
    expect(await askKakaoPay('../me')).toEqual(anInquiry())
  })

  it('searches without a word of it in the URL', async () => {
    const api = fakeApi({ 'POST /api/support/search': ok({ payments: [] }) })
    const search = { text: 'a@b.kr', day: null, amount: null, status: null, page: 0 }
    await searchPayments(search)
    expect(api.sent[0]?.body).toEqual(search)
  })

  it('sends every act with the revision that was seen', async () => {
    const answer = ok(aSupportCase())
    const api = fakeApi({
      [`POST ${CASE}/notes`]: answer,
      [`POST ${CASE}/refunds`]: answer,
      [`POST ${CASE}/decisions`]: answer,
      [`POST ${CASE}/decisions/5/confirmation`]: answer,
      [`POST ${CASE}/decisions/5/rejection`]: answer,
    })
    const revision = 7
    await addNote('../me', 'text', revision)
    await refund('../me', { amount: 1000, endsAccess: false, reason: 'r', revision })
    await decide('../me', { action: 'CLOSE', reason: 'r', revision })
    await confirmDecision('../me', 5, revision)
    await rejectDecision('../me', 5, 'r', revision)
    expect(api.sent.map(({ body }) => body)).toEqual(
      Array(5).fill(expect.objectContaining({ revision })),
    )
  })

  it('changes premium by hand', async () => {
    const api = fakeApi({ 'PUT /api/support/members/7/premium': ok({}) })
    const change = { premium: true, until: null, reason: 'r', seenPremium: false, seenUntil: null }
    await changePremium(7, change)
    expect(api.sent[0]?.body).toEqual(change)
  })

  it('reads the audit log as a file, and says why it may not', async () => {
    fakeApi({
      'GET /api/support/audit.csv?action=REFUNDED': () => new Response('a,b'),
      'GET /api/support/audit.csv?': refused(403, 'forbidden'),
    })
    expect(await (await fetchAuditCsv({ action: 'REFUNDED', from: '' })).text()).toBe('a,b')
    await expect(fetchAuditCsv({})).rejects.toMatchObject({ code: 'forbidden' })
  })
})
