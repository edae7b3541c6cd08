import { describe, expect, it, vi } from 'vitest'
import { fakeApi, deferred, noAnswer, ok, refused } from '@/test/fakeApi'
import { currentAccessToken, holdAccessToken, onSessionEnded, refreshAccess } from './session'

const REFRESH = 'POST /api/auth/refresh'
const granted = { accessToken: 'new', expiresIn: 900 }

describe('refreshAccess', () => {
  it('holds the new access token', async () => {
    fakeApi({ [REFRESH]: ok(granted) })
    expect(await refreshAccess()).toBe(true)
    expect(currentAccessToken()).toBe('new')
  })

  it('asks once for all who ask at the same time', async () => {
    const answer = deferred()
    const api = fakeApi({ [REFRESH]: answer.answer })
    const all = [refreshAccess(), refreshAccess(), refreshAccess()]
    answer.give(granted)
    expect(await Promise.all(all)).toEqual([true, true, true])
    expect(api.sent).toHaveLength(1)
  })

  it('asks again the next time', async () => {
    const api = fakeApi({ [REFRESH]: ok(granted) })
    await refreshAccess()
    await refreshAccess()
    expect(api.sent).toHaveLength(2)
  })

  it('runs in one tab at a time', async () => {
    fakeApi({ [REFRESH]: ok(granted) })
    const request = vi.fn((_name: string, task: () => unknown) => task())
    vi.stubGlobal('navigator', { locks: { request } })
    await refreshAccess()
    expect(request).toHaveBeenCalledWith('moviecurators.refresh', expect.any(Function))
  })

  it('ends the session when the application says so', async () => {
    fakeApi({ [REFRESH]: refused(401, 'session-ended') })
    const ended = vi.fn()
    onSessionEnded(ended)
    holdAccessToken('old')
    expect(await refreshAccess()).toBe(false)
    expect(currentAccessToken()).toBeNull()
    expect(ended).toHaveBeenCalledOnce()
  })

  it('leaves no request of a visitor open', async () => {
    const answer = new Response('{"code":"session-ended"}', { status: 401 })
    vi.stubGlobal('fetch', () => Promise.resolve(answer))
    await refreshAccess()
    expect(answer.bodyUsed).toBe(true)
  })

  it.each([
    ['no answer', noAnswer()],
    ['a failure', refused(503, 'internal-error')],
  ])('ends nothing on %s', async (_, answer) => {
    fakeApi({ [REFRESH]: answer })
    const ended = vi.fn()
    onSessionEnded(ended)
    holdAccessToken('old')
    await expect(refreshAccess()).rejects.toMatchObject({ isTransient: true })
    expect(currentAccessToken()).toBe('old')
    expect(ended).not.toHaveBeenCalled()
  })
})
