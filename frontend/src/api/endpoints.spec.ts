import { describe, expect, it } from 'vitest'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import {
  aCuration,
  anAccount,
  aPayment,
  aPlan,
  aReceipt,
  aSession,
  aStartedPayment,
} from '@/test/fixtures'
import { aPaymentReceipt, aRefundPreview, aRefundReport, aSeller } from '@/test/refundFixtures'
import { changePassword, createAccount, fetchAccount } from './accounts'
import { login, logout } from './auth'
import { fetchCurations, fetchPremiumCurations } from './curations'
import { approvePayment, fetchPayment, fetchPayments, reportReturn, startPayment } from './payments'
import { fetchPlans } from './plans'
import { fetchReceipt } from './receipts'
import { fetchRefundPreview, requestRefund } from './refunds'
import { fetchSeller } from './seller'
import { currentAccessToken, holdAccessToken } from './session'
import { endOtherSessions, endSession, fetchSessions } from './sessions'

describe('accounts', () => {
  it('are created and read', async () => {
    const api = fakeApi({
      'POST /api/accounts': ok(anAccount(), 201),
      'GET /api/accounts/me': ok(anAccount()),
    })
    const details = { email: 'a@b.kr', password: 'a long one', displayName: '하늘' }
    expect(await createAccount(details)).toEqual(anAccount())
    expect(api.sent[0]?.body).toEqual(details)
    expect(await fetchAccount()).toEqual(anAccount())
  })
})

describe('refunds', () => {
  it('are previewed and requested under the encoded order', async () => {
    const api = fakeApi({
      'GET /api/payments/a%2Fb/refunds/preview': ok(aRefundPreview()),
      'POST /api/payments/a%2Fb/refunds': [ok(aRefundReport(), 202), ok(aRefundReport())],
    })
    expect(await fetchRefundPreview('a/b')).toEqual(aRefundPreview())
    expect(await requestRefund('a/b', 39000)).toEqual({ decided: false })
    expect(await requestRefund('a/b', 39000)).toEqual({ decided: true, report: aRefundReport() })
    expect(api.sent.slice(1).map(({ body }) => body)).toEqual([
      { amount: 39000 },
      { amount: 39000 },
    ])
  })
})

describe('the receipt and the seller', () => {
  it('are read', async () => {
    fakeApi({
      'GET /api/payments/a%2Fb/receipt': ok(aPaymentReceipt()),
      'GET /api/seller': ok(aSeller()),
    })
    expect(await fetchReceipt('a/b')).toEqual(aPaymentReceipt())
    expect(await fetchSeller()).toEqual(aSeller())
  })
})

describe('sessions', () => {
  it('are read and ended', async () => {
    const api = fakeApi({
      'GET /api/sessions': ok([aSession()]),
      'DELETE /api/sessions/a-b': ok(null, 204),
      'DELETE /api/sessions': ok(null, 204),
    })
    expect(await fetchSessions()).toEqual([aSession()])
    await endSession('a-b')
    await endOtherSessions()
    expect(api.sent).toHaveLength(3)
  })

  it('end with the password', async () => {
    const api = fakeApi({ 'PUT /api/accounts/me/password': ok(null, 204) })
    const change = { currentPassword: 'a long one', newPassword: 'a longer one' }
    await changePassword(change)
    expect(api.sent[0]?.body).toEqual(change)
    expect(api.sent[0]?.headers['Idempotency-Key']).toBeDefined()
  })
})

describe('auth', () => {
  it('holds the token of a login and drops it with the logout', async () => {
    fakeApi({
      'POST /api/auth/login': ok({ accessToken: 'token', expiresIn: 900 }),
      'POST /api/auth/logout': ok(null, 204),
    })
    await login({ email: 'a@b.kr', password: 'a long one' })
    expect(currentAccessToken()).toBe('token')
    await logout()
    expect(currentAccessToken()).toBeNull()
  })

  it('drops the token even where the logout is refused', async () => {
    fakeApi({ 'POST /api/auth/logout': refused(500, 'internal-error') })
    holdAccessToken('token')
    await expect(logout()).rejects.toMatchObject({ code: 'internal-error' })
    expect(currentAccessToken()).toBeNull()
  })
})

describe('plans and curations', () => {
  it('are read', async () => {
    fakeApi({
      'GET /api/plans': ok([aPlan()]),
      'GET /api/curations': ok([aCuration()]),
      'GET /api/curations/premium': refused(403, 'premium-required'),
    })
    expect(await fetchPlans()).toEqual([aPlan()])
    expect(await fetchCurations()).toEqual([aCuration()])
    await expect(fetchPremiumCurations()).rejects.toMatchObject({ code: 'premium-required' })
  })
})

describe('payments', () => {
  it('start with nothing but the plan', async () => {
    const api = fakeApi({ 'POST /api/payments': ok(aStartedPayment(), 201) })
    expect(await startPayment('PREMIUM_LIFETIME')).toEqual(aStartedPayment())
    expect(api.sent[0]?.body).toEqual({ planCode: 'PREMIUM_LIFETIME' })
  })

  it('are approved, or not yet', async () => {
    const api = fakeApi({
      'POST /api/payments/approve': [ok({ order: 'o', status: 'UNKNOWN' }, 202), ok(aReceipt())],
    })
    expect(await approvePayment('o', 't')).toEqual({ decided: false, status: 'UNKNOWN' })
    expect(await approvePayment('o', 't')).toEqual({ decided: true, receipt: aReceipt() })
    expect(api.sent[0]?.body).toEqual({ order: 'o', pgToken: 't' })
  })

  it('are read and reported under an address that cannot be broken out of', async () => {
    const api = fakeApi({
      'GET /api/payments': ok([aPayment()]),
      'GET /api/payments/..%2Fme': refused(404, 'not-found'),
      'POST /api/payments/..%2Fme/return': refused(404, 'unknown-order'),
    })
    expect(await fetchPayments()).toEqual([aPayment()])
    await expect(fetchPayment('../me')).rejects.toMatchObject({ status: 404 })
    await expect(reportReturn('../me', 'cancel')).rejects.toMatchObject({ code: 'unknown-order' })
    expect(api.sent[2]?.body).toEqual({ outcome: 'cancel' })
  })
})
