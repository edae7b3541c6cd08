import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { fakeApi, deferred, noAnswer, ok, refused } from '@/test/fakeApi'
import { get, post } from './client'
import { currentAccessToken, holdAccessToken } from './session'

const REFRESH = 'POST /api/auth/refresh'

describe('a request', () => {
  it('asks in the language of the page, without a token where nobody is signed in', async () => {
    const api = fakeApi({ 'GET /api/plans': ok([]) })
    await get('/api/plans')
    expect(api.sent[0]?.headers['Accept-Language']).toBe('ko')
    expect(api.sent[0]?.headers).not.toHaveProperty('Authorization')
    await chooseLanguage('en')
    await get('/api/plans')
    expect(api.sent[1]?.headers['Accept-Language']).toBe('en')
  })

  it('carries the access token and a JSON body', async () => {
    const api = fakeApi({ 'POST /api/payments': ok({}, 201) })
    holdAccessToken('token')
    await post('/api/payments', { planCode: 'X' })
    expect(api.sent[0]).toMatchObject({
      body: { planCode: 'X' },
      headers: {
        Authorization: 'Bearer token',
        'Content-Type': 'application/json',
      },
    })
  })

  it('is sent again once with a new token when the old one has run out', async () => {
    const api = fakeApi({
      'GET /api/payments': [refused(401, 'not-signed-in'), ok(['paid'])],
      [REFRESH]: ok({ accessToken: 'new', expiresIn: 900 }),
    })
    holdAccessToken('old')
    expect(await get('/api/payments')).toEqual(['paid'])
    expect(api.sent.map(({ headers }) => headers.Authorization)).toEqual([
      'Bearer old',
      undefined,
      'Bearer new',
    ])
  })

  it('refreshes once for many', async () => {
    const refresh = deferred()
    const answer = (sent: { headers: Record<string, string> }) =>
      sent.headers.Authorization === 'Bearer new'
        ? ok('fine')(sent as never)
        : refused(401, 'not-signed-in')(sent as never)
    const api = fakeApi({ 'GET /a': answer, 'GET /b': answer, [REFRESH]: refresh.answer })
    holdAccessToken('old')
    const both = Promise.all([get('/a'), get('/b')])
    refresh.give({ accessToken: 'new', expiresIn: 900 })
    expect(await both).toEqual(['fine', 'fine'])
    expect(api.calls(REFRESH)).toHaveLength(1)
  })

  it('does not ask for a token that another request has renewed meanwhile', async () => {
    const late = deferred()
    const api = fakeApi({ 'GET /a': [late.answer, ok('fine')], [REFRESH]: ok({}) })
    holdAccessToken('old')
    const request = get('/a')
    holdAccessToken('new')
    late.give({ code: 'not-signed-in' }, 401)
    expect(await request).toBe('fine')
    expect(api.calls(REFRESH)).toHaveLength(0)
  })

  it('gives up after one refresh', async () => {
    const api = fakeApi({
      'GET /api/payments': refused(401, 'not-signed-in'),
      [REFRESH]: ok({ accessToken: 'new', expiresIn: 900 }),
    })
    holdAccessToken('old')
    await expect(get('/api/payments')).rejects.toMatchObject({ code: 'not-signed-in' })
    expect(api.calls('GET /api/payments')).toHaveLength(2)
  })

  it('is sent again without a token where the session is over: it may be public', async () => {
    const api = fakeApi({
      'POST /api/payments/approve': [refused(401, 'not-signed-in'), ok({ status: 'APPROVED' })],
      [REFRESH]: refused(401, 'session-ended'),
    })
    holdAccessToken('old')
    expect(await post('/api/payments/approve', {})).toEqual({ status: 'APPROVED' })
    expect(api.sent.at(-1)?.headers).not.toHaveProperty('Authorization')
    expect(currentAccessToken()).toBeNull()
  })

  it('is not refreshed when it signs in', async () => {
    const api = fakeApi({ 'POST /api/auth/login': refused(401, 'bad-credentials') })
    holdAccessToken('old')
    const login = post('/api/auth/login', {}, { mayRefresh: false })
    await expect(login).rejects.toMatchObject({ code: 'bad-credentials' })
    expect(api.sent).toHaveLength(1)
  })

  it('is unreachable without an answer, or with one that is no JSON', async () => {
    fakeApi({ 'GET /a': noAnswer(), 'GET /b': () => new Response('<html>', { status: 200 }) })
    await expect(get('/a')).rejects.toMatchObject({ code: 'unreachable', status: 0 })
    await expect(get('/b')).rejects.toMatchObject({ code: 'unreachable' })
  })

  it('may have nothing to answer', async () => {
    fakeApi({ 'POST /api/auth/logout': ok(null, 204) })
    expect(await post('/api/auth/logout')).toBeUndefined()
  })
})
