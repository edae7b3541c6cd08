import { beforeEach, describe, expect, it, vi } from 'vitest'
import { eraseTab, writeTab } from '@/lib/tabStorage'
import { fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { hasArrived, openAnew } from './openAnew'

const PROBE = 'HEAD /boot.js'

/** Makes the storage of this tab throw, as a web view may. */
function forbidTabStorage() {
  const forbidden = () => {
    throw new DOMException('forbidden', 'SecurityError')
  }
  const storage = { getItem: forbidden, setItem: forbidden, removeItem: forbidden, clear: () => {} }
  vi.stubGlobal('sessionStorage', storage)
}

describe('openAnew', () => {
  const assign = vi.fn()
  const reload = vi.fn()
  const left = () => assign.mock.calls.length + reload.mock.calls.length

  beforeEach(() => {
    vi.spyOn(window.location, 'assign').mockImplementation(assign.mockReset())
    vi.spyOn(window.location, 'reload').mockImplementation(reload.mockReset())
    window.history.replaceState(null, '', '/curations?a=1#b')
    fakeApi({ [PROBE]: ok(null) })
  })

  it('loads the page of another address', async () => {
    await openAnew('membership', '/membership#top')
    expect(assign).toHaveBeenCalledExactlyOnceWith('/membership#top')
  })

  it.each([undefined, '/curations?a=1', '/curations?a=1#c'])(
    'reloads where %s is this page, which no change of the hash would load',
    async (address) => {
      await openAnew('curations', address)
      expect(reload).toHaveBeenCalledOnce()
    },
  )

  it('does so once in a row for each part, and then leaves it to the member', async () => {
    await openAnew('membership', '/membership')
    await openAnew('menu')
    expect(left()).toBe(2)
    await expect(openAnew('membership', '/membership')).rejects.toMatchObject({
      code: 'internal-error',
    })
    expect(left()).toBe(2)
    await openAnew('membership', '/membership')
    expect(left()).toBe(3)
  })

  it('does so again for a part that has arrived meanwhile', async () => {
    await openAnew('menu')
    hasArrived('menu')
    await openAnew('menu')
    expect(left()).toBe(2)
  })

  it.each([
    ['unreachable', noAnswer()],
    ['internal-error', refused(503, 'internal-error')],
  ])('keeps the page that is there while the server is %s', async (code, answer) => {
    fakeApi({ [PROBE]: [answer, answer, ok(null)] })
    await expect(openAnew('menu')).rejects.toMatchObject({ code })
    await expect(openAnew('menu')).rejects.toMatchObject({ code })
    expect(left()).toBe(0)
    await openAnew('menu')
    expect(left()).toBe(1)
  })

  it('never leaves where the next page could not know that it did', async () => {
    forbidTabStorage()
    for (let tries = 0; tries < 4; tries++) {
      await expect(openAnew('menu')).rejects.toMatchObject({ code: 'internal-error' })
    }
    expect(left()).toBe(0)
  })

  it('leaves whenever the member asks for it', async () => {
    for (let tries = 0; tries < 3; tries++) await openAnew('menu', undefined, true)
    forbidTabStorage()
    await openAnew('menu', undefined, true)
    expect(left()).toBe(4)
  })

  it('never leaves while a token is in the memory only', async () => {
    forbidTabStorage()
    writeTab('moviecurators.return.order-1', 'token')
    vi.unstubAllGlobals()
    fakeApi({ [PROBE]: ok(null) })
    for (const isAskedFor of [false, true]) {
      const opening = openAnew('menu', undefined, isAskedFor)
      await expect(opening).rejects.toMatchObject({ code: 'internal-error' })
    }
    expect(left()).toBe(0)
    eraseTab('moviecurators.return.order-1')
    await openAnew('menu')
    expect(left()).toBe(1)
  })
})
