import { beforeEach, describe, expect, it, vi } from 'vitest'
import { currentAccessToken, refreshAccess } from '@/api/session'
import { rememberSignedIn, wasSignedIn } from '@/lib/preferences'
import { idempotencyKeyFor } from '@/api/idempotencyKeys'
import { deferred, fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { anAccount } from '@/test/fixtures'
import { useSession } from './session'
import { forgetStores } from './store'

const granted = ok({ accessToken: 'token', expiresIn: 900 })
const credentials = { email: 'haneul@example.com', password: 'a long one' }

beforeEach(() => {
  forgetStores()
})

function tellOfSignOutElsewhere(): void {
  const elsewhere = { key: 'moviecurators.signed-in', newValue: 'no' }
  dispatchEvent(Object.assign(new Event('storage'), elsewhere))
}

/** A web view without storage throws as soon as the storage is named. */
async function withForbiddenStorage(run: () => Promise<void>) {
  const storage = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
  const get = () => {
    throw new DOMException('forbidden', 'SecurityError')
  }
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get })
  try {
    await run()
  } finally {
    Object.defineProperty(globalThis, 'localStorage', storage ?? {})
  }
}

describe('the session', () => {
  it('asks once where the storage knows nothing, and then knows', async () => {
    const api = fakeApi({ 'POST /api/auth/refresh': refused(401, 'session-ended') })
    await useSession().restore()
    expect([useSession().isRestored, useSession().isMember]).toEqual([true, false])
    forgetStores()
    await useSession().restore()
    expect([useSession().isRestored, useSession().isMember]).toEqual([true, false])
    expect(api.sent).toHaveLength(1)
  })

  it('comes back with the cookie alone, whether the storage is empty or forbidden', async () => {
    const answers = { 'POST /api/auth/refresh': granted, 'GET /api/accounts/me': ok(anAccount()) }
    fakeApi(answers)
    await useSession().restore()
    expect(useSession().isMember).toBe(true)
    expect(wasSignedIn()).toBe(true)
    await withForbiddenStorage(async () => {
      forgetStores()
      await useSession().restore()
      expect(useSession().isMember).toBe(true)
    })
  })

  it('leaves the note of a tab that signs in while this one hears that there is no session', async () => {
    const answer = deferred()
    fakeApi({ 'POST /api/auth/refresh': answer.answer })
    const restored = useSession().restore()
    rememberSignedIn(true)
    answer.give({ code: 'session-ended' }, 401)
    await restored
    expect(wasSignedIn()).toBe(true)
  })

  it('asks after a sign-out only for a page that needs a member', async () => {
    const answers = { 'POST /api/auth/refresh': granted, 'GET /api/accounts/me': ok(anAccount()) }
    rememberSignedIn(false)
    const api = fakeApi(answers)
    const session = useSession()
    await session.restore()
    expect([session.isRestored, session.isMember, api.sent.length]).toEqual([true, false, 0])
    await session.restore('required')
    expect(session.isMember).toBe(true)
  })

  it('comes back after a reload, once for all who wait for it', async () => {
    rememberSignedIn(true)
    const api = fakeApi({
      'POST /api/auth/refresh': granted,
      'GET /api/accounts/me': ok(anAccount()),
    })
    const session = useSession()
    await Promise.all([session.restore(), session.restore()])
    expect(session.account).toEqual(anAccount())
    expect(api.sent).toHaveLength(2)
  })

  it('is over after a reload when the application says so', async () => {
    rememberSignedIn(true)
    fakeApi({ 'POST /api/auth/refresh': refused(401, 'session-ended') })
    await useSession().restore()
    expect(useSession().isMember).toBe(false)
    expect(wasSignedIn()).toBe(false)
  })

  it('is not given up where the application cannot be reached', async () => {
    rememberSignedIn(true)
    fakeApi({
      'POST /api/auth/refresh': [noAnswer(), noAnswer(), granted],
      'GET /api/accounts/me': ok(anAccount()),
    })
    const session = useSession()
    await expect(session.restore()).rejects.toMatchObject({ code: 'unreachable' })
    expect(wasSignedIn()).toBe(true)
    await session.restore()
    expect(session.isMember).toBe(true)
  })

  it('begins with a sign-in, and keeps the token out of every storage', async () => {
    fakeApi({
      'POST /api/auth/login': granted,
      'GET /api/accounts/me': ok(anAccount({ premium: true })),
    })
    const session = useSession()
    await session.signIn(credentials)
    expect([session.isMember, session.isPremium, wasSignedIn()]).toEqual([true, true, true])
    expect(JSON.stringify([localStorage, sessionStorage])).not.toContain('token')
  })

  it('begins with a sign-up', async () => {
    const api = fakeApi({
      'POST /api/accounts': ok(anAccount(), 201),
      'POST /api/auth/login': granted,
      'GET /api/accounts/me': ok(anAccount()),
    })
    await useSession().signUp({ ...credentials, displayName: '하늘' })
    expect(useSession().isMember).toBe(true)
    expect(api.calls('POST /api/auth/login')[0]?.body).toEqual(credentials)
  })

  it('does not begin when it is refused', async () => {
    fakeApi({ 'POST /api/auth/login': refused(401, 'bad-credentials') })
    await expect(useSession().signIn(credentials)).rejects.toMatchObject({
      code: 'bad-credentials',
    })
    expect(useSession().isMember).toBe(false)
    expect(wasSignedIn()).toBeNull()
  })

  it('ends with a sign-out, and the purchase begun in it', async () => {
    fakeApi({
      'POST /api/auth/login': granted,
      'GET /api/accounts/me': ok(anAccount()),
      'POST /api/auth/logout': ok(null, 204),
    })
    const session = useSession()
    await session.signIn(credentials)
    const key = idempotencyKeyFor('start:PREMIUM')
    await session.signOut()
    expect([session.isMember, wasSignedIn(), currentAccessToken()]).toEqual([false, false, null])
    expect(idempotencyKeyFor('start:PREMIUM')).not.toBe(key)
  })

  it('ends when a refresh is refused, and when another tab signs out', async () => {
    fakeApi({
      'POST /api/auth/login': granted,
      'GET /api/accounts/me': ok(anAccount()),
      'POST /api/auth/refresh': refused(401, 'session-ended'),
    })
    const session = useSession()
    await session.signIn(credentials)
    await refreshAccess()
    expect(session.isMember).toBe(false)
    await session.signIn(credentials)
    rememberSignedIn(false)
    tellOfSignOutElsewhere()
    expect(session.isMember).toBe(false)
  })

  it('outlives the late news of a sign-out that a sign-in followed', async () => {
    fakeApi({ 'POST /api/auth/login': granted, 'GET /api/accounts/me': ok(anAccount()) })
    const session = useSession()
    await session.signIn(credentials)
    tellOfSignOutElsewhere()
    expect([session.isMember, wasSignedIn()]).toEqual([true, true])
  })

  it('ends without a note of its own, where another tab has signed out', async () => {
    fakeApi({ 'POST /api/auth/login': granted, 'GET /api/accounts/me': ok(anAccount()) })
    await useSession().signIn(credentials)
    rememberSignedIn(false)
    const write = vi.spyOn(localStorage, 'setItem')
    tellOfSignOutElsewhere()
    expect(useSession().isMember).toBe(false)
    expect(write).not.toHaveBeenCalled()
    write.mockRestore()
  })

  it('is asked for anew once another tab has signed in, once for each sign-in', async () => {
    const refresh = 'POST /api/auth/refresh'
    const api = fakeApi({
      [refresh]: [refused(401, 'session-ended'), granted],
      'GET /api/accounts/me': ok(anAccount()),
    })
    const session = useSession()
    await session.restore('required')
    await session.restore('required')
    expect([session.isMember, api.calls(refresh).length]).toEqual([false, 1])
    rememberSignedIn(true)
    await Promise.all([session.restore('required'), session.restore('required')])
    expect([session.isMember, api.calls(refresh).length]).toEqual([true, 2])
  })

  it('is not asked for again and again where the note is wrong', async () => {
    const api = fakeApi({ 'POST /api/auth/refresh': refused(401, 'session-ended') })
    const session = useSession()
    await session.restore('required')
    rememberSignedIn(true)
    await session.restore('required')
    await session.restore('required')
    expect([session.isMember, api.sent.length]).toEqual([false, 2])
  })
})
