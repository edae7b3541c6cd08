import { describe, expect, it, vi } from 'vitest'
import { idempotencyKeyFor } from './idempotencyKeys'
import { fakeApi, noAnswer, ok, refused, type Sent } from '@/test/fakeApi'
import { createAccount } from './accounts'
import { login, logout } from './auth'
import { approvePayment, reportReturn, startPayment } from './payments'
import { holdAccessToken, refreshAccess } from './session'

const START = 'POST /api/payments'
const APPROVE = 'POST /api/payments/approve'
const LOGIN = 'POST /api/auth/login'
const LOGOUT = 'POST /api/auth/logout'
const REFRESH = 'POST /api/auth/refresh'

const keys = (sent: Sent[]) => sent.map(({ headers }) => headers['Idempotency-Key'] ?? 'none')
const busy = (seconds: number) =>
  refused(409, 'request-in-progress', {}, { 'Retry-After': String(seconds) })
const credentials = { email: 'a@b.kr', password: 'a very long secret' }

/** Ignores the results. */
async function tries(write: () => Promise<unknown>, times: number) {
  for (let i = 0; i < times; i++) await write().catch(() => undefined)
}

describe('every write', () => {
  it.each([
    ['sign-up', 'POST /api/accounts', () => createAccount({ ...credentials, displayName: '하늘' })],
    ['sign-in', LOGIN, () => login(credentials)],
    ['sign-out', LOGOUT, () => logout()],
    ['refresh', REFRESH, () => refreshAccess()],
    ['start', START, () => startPayment('PREMIUM')],
    ['approval', APPROVE, () => approvePayment('o', 'token')],
    ['return', 'POST /api/payments/o/return', () => reportReturn('o', 'cancel')],
  ])('of a %s carries a key of its own', async (_, path, write) => {
    const api = fakeApi({ [path]: ok({}) })
    await tries(write, 2)
    expect(api.sent).toHaveLength(2)
    for (const key of keys(api.sent)) expect(key).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
    expect(new Set(keys(api.sent)).size).toBe(2)
  })
})

describe('a sign-in whose session is over', () => {
  it('is another sign-in when it is sent again', async () => {
    const over = refused(401, 'session-ended')
    const api = fakeApi({ [LOGIN]: [noAnswer(), over, ok({ accessToken: 'new', expiresIn: 900 })] })
    await tries(() => login(credentials), 2)
    const [first, second, third] = keys(api.sent)
    expect(second).toBe(first)
    expect(third).toBeDefined()
    expect(third).not.toBe(first)
  })

  it('is no reason to refresh twice', async () => {
    const api = fakeApi({ [REFRESH]: refused(401, 'session-ended') })
    expect(await refreshAccess()).toBe(false)
    expect(api.sent).toHaveLength(1)
  })
})

describe('a write without an answer', () => {
  it.each([
    ['sign-up', 'POST /api/accounts', () => createAccount({ ...credentials, displayName: '하늘' })],
    ['sign-in', LOGIN, () => login(credentials)],
    ['start', START, () => startPayment('PREMIUM')],
    ['approval', APPROVE, () => approvePayment('o', 'token')],
    ['return', 'POST /api/payments/o/return', () => reportReturn('o', 'cancel')],
  ])('(%s) is the same write when it is sent again', async (_, path, write) => {
    const api = fakeApi({ [path]: [noAnswer(), refused(503, 'busy'), ok({})] })
    await tries(write, 3)
    expect(new Set(keys(api.sent)).size).toBe(1)
    await tries(write, 1)
    expect(new Set(keys(api.sent)).size).toBe(2)
  })

  it.each([
    ['sign-out', LOGOUT, () => logout()],
    ['refresh', REFRESH, () => refreshAccess()],
  ])('(%s) that nobody would repeat is repeated once at once', async (_, path, write) => {
    const api = fakeApi({ [path]: [noAnswer(), ok({ accessToken: 'new', expiresIn: 900 })] })
    await write()
    expect(api.sent).toHaveLength(2)
    expect(new Set(keys(api.sent)).size).toBe(1)
  })

  it('is the same write until it is decided', async () => {
    const api = fakeApi({ [APPROVE]: [ok({ status: 'UNKNOWN' }, 202), ok({}), ok({})] })
    await tries(() => approvePayment('o', 'token'), 3)
    const [first, second, third] = keys(api.sent)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })

  it('leaves no secret in the storage', async () => {
    fakeApi({ [APPROVE]: noAnswer(), [LOGIN]: noAnswer() })
    await tries(() => approvePayment('o', 'the-pg-token'), 1)
    await tries(() => login(credentials), 1)
    const stored = JSON.stringify({ ...sessionStorage, ...localStorage })
    expect(stored).toContain('approve:o')
    expect(stored).not.toMatch(/the-pg-token|secret|a@b/)
  })

  it('keeps its key while a new access token is fetched', async () => {
    const api = fakeApi({
      [START]: [refused(401, 'not-signed-in'), ok({}, 201)],
      [REFRESH]: ok({ accessToken: 'new', expiresIn: 900 }),
    })
    holdAccessToken('old')
    await startPayment('PREMIUM')
    expect(new Set(keys(api.calls(START))).size).toBe(1)
  })
})

describe('a write that is still being handled', () => {
  it('waits for Retry-After, and is sent again under its key', async () => {
    vi.useFakeTimers()
    const waiting = vi.fn(() => true)
    const api = fakeApi({ [START]: [busy(3), ok({ order: 'o' }, 201)] })
    const started = startPayment('PREMIUM', waiting)
    await vi.advanceTimersByTimeAsync(2900)
    expect(waiting).toHaveBeenCalledOnce()
    expect(api.sent).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(100)
    expect(await started).toEqual({ order: 'o' })
    expect(new Set(keys(api.sent)).size).toBe(1)
  })

  it('is reported after five tries, and keeps its key', async () => {
    vi.useFakeTimers()
    const api = fakeApi({ [START]: busy(1) })
    const started = startPayment('PREMIUM').catch((thrown: unknown) => thrown)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await started).toMatchObject({ code: 'request-in-progress', retryAfterSeconds: 1 })
    expect(api.sent).toHaveLength(5)
    expect(idempotencyKeyFor('start:PREMIUM')).toBe(keys(api.sent)[0])
  })

  it('never waits longer than half a minute', async () => {
    vi.useFakeTimers()
    const api = fakeApi({ [START]: [busy(86_400), ok({}, 201)] })
    const started = startPayment('PREMIUM')
    await vi.advanceTimersByTimeAsync(30_000)
    await started
    expect(api.sent).toHaveLength(2)
  })

  it('gives up when nobody waits any more', async () => {
    const api = fakeApi({ [START]: busy(1) })
    const started = startPayment('PREMIUM', () => false)
    await expect(started).rejects.toMatchObject({ code: 'request-in-progress' })
    expect(api.sent).toHaveLength(1)
  })
})

describe('a key that stands for something else', () => {
  const reused = refused(422, 'idempotency-key-reused')

  it('is replaced once', async () => {
    const api = fakeApi({ [LOGIN]: [reused, ok({ accessToken: 't', expiresIn: 900 })] })
    await login(credentials)
    expect(new Set(keys(api.sent)).size).toBe(2)
  })

  it('is not replaced again and again', async () => {
    const api = fakeApi({ [LOGIN]: reused })
    await expect(login(credentials)).rejects.toMatchObject({ code: 'idempotency-key-reused' })
    expect(api.sent).toHaveLength(2)
  })
})
