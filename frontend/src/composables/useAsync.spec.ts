import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { within } from '@/test/render'
import { useAsync } from './useAsync'

/** Answers that the test gives in the order it likes. */
function deferred<T>() {
  const waiting: { resolve: (value: T) => void; reject: (thrown: unknown) => void }[] = []
  const fetch = () => new Promise<T>((resolve, reject) => waiting.push({ resolve, reject }))
  return { fetch, waiting }
}

describe('useAsync', () => {
  it('loads, then has the answer', async () => {
    const { fetch, waiting } = deferred<string>()
    const { result } = await within(() => useAsync(fetch))
    expect(result.isLoading.value).toBe(true)
    waiting[0]?.resolve('here')
    await flushPromises()
    expect([result.isLoading.value, result.data.value]).toEqual([false, 'here'])
  })

  it('has the problem instead, until it is run again', async () => {
    const { fetch, waiting } = deferred<string>()
    const { result } = await within(() => useAsync(fetch))
    waiting[0]?.reject(new ApiProblem({ status: 404, code: 'not-found' }))
    await flushPromises()
    expect(result.problem.value?.code).toBe('not-found')
    void result.run()
    expect(result.problem.value).toBeNull()
  })

  it('drops a late answer to an older question', async () => {
    const { fetch, waiting } = deferred<string>()
    const { result } = await within(() => useAsync(fetch))
    void result.run()
    waiting[1]?.resolve('new')
    await flushPromises()
    waiting[0]?.resolve('old')
    await flushPromises()
    expect(result.data.value).toBe('new')
  })

  it('drops an answer that comes after its component has gone', async () => {
    const { fetch, waiting } = deferred<string>()
    const { result, wrapper } = await within(() => useAsync(fetch))
    wrapper.unmount()
    waiting[0]?.resolve('too late')
    await flushPromises()
    expect(result.data.value).toBeNull()
  })
})
