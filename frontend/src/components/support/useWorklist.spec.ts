import { flushPromises } from '@vue/test-utils'
import { ref } from 'vue'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { deferred, fakeApi, noAnswer, ok } from '@/test/fakeApi'
import { useSession } from '@/stores/session'
import { anAccount } from '@/test/fixtures'
import { within } from '@/test/render'
import { aWorkItem, aWorklist } from '@/test/supportFixtures'
import { useSupportDesk } from './supportDesk'
import { useWorklist } from './useWorklist'

const LIST = 'GET /api/support/worklist?page=0'
const SECOND_PAGE = 'GET /api/support/worklist?page=1'
const [first, second, third] = ['a', 'b', 'c'].map((order) => aWorkItem({ order }))
const listOf = (...items: (typeof first)[]) => ok(aWorklist(items.flatMap((item) => item ?? [])))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

async function open(focused: string | null = null) {
  const page = ref(0)
  const { result, wrapper } = await within(
    () =>
      useWorklist(
        () => page.value,
        () => focused,
      ),
    { account: anAccount({ role: 'SUPPORT' }) },
  )
  const orders = () => useSupportDesk().worklist?.items.map(({ order }) => order)
  return { ...result, wrapper, page, orders }
}

async function later() {
  await vi.advanceTimersByTimeAsync(15_000)
}

describe('useWorklist', () => {
  it('loads the list, and again every quarter of a minute', async () => {
    const api = fakeApi({ [LIST]: [listOf(first), listOf(first, second)] })
    const { orders } = await open()
    expect(orders()).toEqual(['a'])
    await later()
    expect(orders()).toEqual(['a', 'b'])
    expect(api.calls(LIST)).toHaveLength(2)
  })

  it('keeps the row that has the focus where it was, marked as gone, until the focus has left', async () => {
    fakeApi({ [LIST]: [listOf(first, second), listOf(first, third)] })
    const { orders, gone } = await open('b')
    await later()
    expect(orders()).toEqual(['a', 'b', 'c'])
    expect(gone.value).toBe('b')
  })

  it('drops a row that has not the focus', async () => {
    fakeApi({ [LIST]: [listOf(first, second), listOf(first)] })
    const { orders, gone } = await open('a')
    await later()
    expect(orders()).toEqual(['a'])
    expect(gone.value).toBeNull()
  })

  it('keeps the list where a refresh fails, and says so', async () => {
    fakeApi({ [LIST]: [listOf(first), noAnswer(), listOf(second)] })
    const { orders, problem } = await open()
    await later()
    expect(orders()).toEqual(['a'])
    expect(problem.value?.code).toBe('unreachable')
    await later()
    expect(orders()).toEqual(['b'])
    expect(problem.value).toBeNull()
  })

  it('asks nothing while nobody looks', async () => {
    const api = fakeApi({ [LIST]: listOf(first) })
    const { orders } = await open()
    const visible = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    await later()
    await later()
    expect(api.calls(LIST)).toHaveLength(1)
    visible.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    await flushPromises()
    expect(api.calls(LIST)).toHaveLength(2)
    expect(orders()).toEqual(['a'])
  })

  it('drops the answer for a page that was left', async () => {
    const slow = deferred()
    fakeApi({ [LIST]: slow.answer, [SECOND_PAGE]: listOf(second) })
    const { orders, page } = await open()
    page.value = 1
    await flushPromises()
    slow.give(aWorklist([first ?? aWorkItem()]))
    await flushPromises()
    expect(orders()).toEqual(['b'])
  })

  it('takes no row with the focus along to another page', async () => {
    fakeApi({
      [LIST]: listOf(first, second),
      [SECOND_PAGE]: ok(aWorklist([aWorkItem({ order: 'c' })], { page: 1 })),
    })
    const { orders, gone, page } = await open('b')
    page.value = 1
    await flushPromises()
    expect(orders()).toEqual(['c'])
    expect(gone.value).toBeNull()
  })

  it('leaves nothing on the desk after a sign-out', async () => {
    const slow = deferred()
    fakeApi({ [LIST]: slow.answer })
    const { orders } = await open()
    useSession().account = null
    await flushPromises()
    slow.give(aWorklist())
    await flushPromises()
    expect(orders()).toBeUndefined()
  })

  it('leaves nothing on the desk of who signs in next', async () => {
    const slow = deferred()
    fakeApi({ [LIST]: slow.answer })
    const { orders, wrapper } = await open()
    wrapper.unmount()
    slow.give(aWorklist())
    await flushPromises()
    expect(orders()).toBeUndefined()
  })
})
