import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useAnnouncer } from '@/stores/announcer'
import { fakeApi, noAnswer, ok } from '@/test/fakeApi'
import { forgetStores } from '@/stores/store'
import { within } from '@/test/render'
import { createMemoryHistory, type Router } from 'vue-router'
import { makeRouter } from '@/router'
import { useMissingView } from './useMissingView'

const PROBE = 'HEAD /boot.js'
const component = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))

/** A view whose file is not there. */
function addMissing(router: Router) {
  router.addRoute({ path: '/gone', name: 'gone', component, meta: { title: 'title.home' } })
}

describe('useMissingView', () => {
  const assign = vi.fn()
  const reload = vi.fn()

  beforeEach(() => {
    vi.spyOn(window.location, 'assign').mockImplementation(assign.mockReset())
    vi.spyOn(window.location, 'reload').mockImplementation(reload.mockReset())
    window.history.replaceState(null, '', '/')
  })

  async function click() {
    const { router, result } = await within(useMissingView)
    addMissing(router)
    await router.push('/gone?a=1').catch(() => undefined)
    await flushPromises()
    return { router, result }
  }

  it('loads the page of a link', async () => {
    fakeApi({ [PROBE]: ok(null) })
    const { result } = await click()
    expect(assign).toHaveBeenCalledExactlyOnceWith('/gone?a=1')
    expect(result.problem.value).toBeNull()
  })

  it('keeps the open view offline, says so, and follows the link later', async () => {
    fakeApi({ [PROBE]: [noAnswer(), ok(null)] })
    const { router, result } = await click()
    expect(router.currentRoute.value.path).toBe('/')
    expect(result.problem.value).toBeNull()
    expect(useAnnouncer().shown).toContain('연결되지 않았어요')
    await router.push('/gone').catch(() => undefined)
    await flushPromises()
    expect(assign).toHaveBeenCalledOnce()
  })

  async function start() {
    forgetStores()
    const history = createMemoryHistory()
    history.replace('/gone')
    const router = makeRouter(history)
    addMissing(router)
    let result: ReturnType<typeof useMissingView> | undefined
    const setup = () => {
      result = useMissingView()
      return () => h('p')
    }
    window.history.replaceState(null, '', '/gone')
    mount(defineComponent({ setup }), { global: { plugins: [router] } })
    await flushPromises()
    return { router, result: result as ReturnType<typeof useMissingView> }
  }

  it('reloads the first page once, then has a problem with a retry', async () => {
    fakeApi({ [PROBE]: ok(null) })
    expect((await start()).result.problem.value).toBeNull()
    expect(reload).toHaveBeenCalledOnce()
    const { result, router } = await start()
    expect(result.problem.value).toMatchObject({ code: 'internal-error' })
    expect(reload).toHaveBeenCalledOnce()
    await result.retry()
    await result.retry()
    expect(reload).toHaveBeenCalledTimes(3)
    await router.push('/')
    expect(result.problem.value).toBeNull()
  })

  it('does not leave for an error page of the browser', async () => {
    fakeApi({ [PROBE]: noAnswer() })
    const { result } = await start()
    expect(result.problem.value).toMatchObject({ code: 'unreachable' })
    expect(reload).not.toHaveBeenCalled()
  })
})
