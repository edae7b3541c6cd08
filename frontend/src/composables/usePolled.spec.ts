import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { chooseLanguage } from '@/i18n'
import { within } from '@/test/render'
import type { PollResult } from './usePoll'
import { usePolled } from './usePolled'

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)
const busy = new ApiProblem({ status: 503, code: 'busy' })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

async function polled(fetch: () => Promise<string>) {
  const next = (answer: string): PollResult => (answer === 'last' ? 'done' : { atLeastSeconds: 2 })
  return (await within(() => usePolled(fetch, next))).result
}

describe('usePolled', () => {
  it('asks until the answer is the last, and has the latest one', async () => {
    const fetch = vi.fn().mockResolvedValueOnce('first').mockResolvedValue('last')
    const { data } = await polled(fetch)
    expect(data.value).toBe('first')
    await pass(60)
    expect([data.value, fetch.mock.calls.length]).toEqual(['last', 2])
  })

  it('keeps the answer through a problem, and asks again where that may help', async () => {
    const fetch = vi.fn().mockResolvedValueOnce('first').mockRejectedValueOnce(busy)
    fetch.mockResolvedValue('last')
    const { data, problem } = await polled(fetch)
    await pass(2)
    expect([data.value, problem.value?.code]).toEqual(['first', 'busy'])
    await pass(3)
    expect([data.value, problem.value]).toEqual(['last', null])
  })

  it('ends where asking again would not help, until it is retried', async () => {
    const fetch = vi.fn().mockRejectedValue(new ApiProblem({ status: 404, code: 'not-found' }))
    const { problem, retry } = await polled(fetch)
    await pass(60)
    expect(fetch).toHaveBeenCalledOnce()
    retry()
    expect(problem.value).toBeNull()
    await flushPromises()
    expect(problem.value?.code).toBe('not-found')
  })

  it('asks again in another language', async () => {
    const fetch = vi.fn().mockResolvedValue('last')
    await polled(fetch)
    await chooseLanguage('en')
    await flushPromises()
    expect(fetch).toHaveBeenCalledTimes(2)
  })
})
