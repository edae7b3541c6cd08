import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { within } from '@/test/render'
import { usePoll, type PollResult } from './usePoll'

const again: PollResult = { atLeastSeconds: 0 }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

async function polling(ask: () => Promise<PollResult>) {
  return within(() => usePoll(ask))
}

async function pass(seconds: number) {
  await vi.advanceTimersByTimeAsync(seconds * 1000)
}

describe('usePoll', () => {
  it('asks at once, and not again once it is done', async () => {
    const ask = vi.fn(async () => 'done' as const)
    await polling(ask)
    await pass(60)
    expect(ask).toHaveBeenCalledOnce()
  })

  it('asks again ever more slowly', async () => {
    const ask = vi.fn(async () => again)
    await polling(ask)
    for (const seconds of [1, 1.5, 2, 3, 4, 6, 8, 10, 10]) {
      const before = ask.mock.calls.length
      await pass(seconds - 0.1)
      expect(ask).toHaveBeenCalledTimes(before)
      await pass(0.1)
      expect(ask).toHaveBeenCalledTimes(before + 1)
    }
  })

  it('counts from the answer, not from the request', async () => {
    let answer: (result: PollResult) => void = () => {}
    const ask = vi.fn(() => new Promise<PollResult>((resolve) => (answer = resolve)))
    await polling(ask)
    await pass(30)
    expect(ask).toHaveBeenCalledOnce()
    answer(again)
    await pass(1)
    expect(ask).toHaveBeenCalledTimes(2)
  })

  it('pauses for at least as long as the result demands', async () => {
    const ask = vi.fn(async () => ({ atLeastSeconds: 30 }))
    await polling(ask)
    await pass(29)
    expect(ask).toHaveBeenCalledOnce()
    await pass(1)
    expect(ask).toHaveBeenCalledTimes(2)
  })

  it('asks at once when the member wants to', async () => {
    const ask = vi.fn(async () => again)
    const { result } = await polling(ask)
    await result.askNow()
    expect(ask).toHaveBeenCalledTimes(2)
  })

  it('asks at once when the member comes back, or comes back online', async () => {
    const ask = vi.fn(async () => again)
    await polling(ask)
    document.dispatchEvent(new Event('visibilitychange'))
    await flushPromises()
    dispatchEvent(new Event('online'))
    await flushPromises()
    expect(ask).toHaveBeenCalledTimes(3)
  })

  it('asks again when the member wants to, also once it is done', async () => {
    const results: PollResult[] = ['done', again, 'done']
    const ask = vi.fn(async () => results.shift() ?? 'done')
    const { result } = await polling(ask)
    await result.askNow()
    expect(ask).toHaveBeenCalledTimes(2)
    await pass(2)
    expect(ask).toHaveBeenCalledTimes(3)
    dispatchEvent(new Event('online'))
    await pass(60)
    expect(ask).toHaveBeenCalledTimes(3)
  })

  it('asks once more after the answer when the member wanted to meanwhile', async () => {
    const answers: ((result: PollResult) => void)[] = []
    const ask = vi.fn(() => new Promise<PollResult>((resolve) => answers.push(resolve)))
    const { result } = await polling(ask)
    void result.askNow()
    void result.askNow()
    expect(ask).toHaveBeenCalledOnce()
    answers[0]?.('done')
    await flushPromises()
    expect(ask).toHaveBeenCalledTimes(2)
    answers[1]?.('done')
    await pass(60)
    expect(ask).toHaveBeenCalledTimes(2)
  })

  it('stops with its component', async () => {
    const ask = vi.fn(async () => again)
    const { wrapper, result } = await polling(ask)
    wrapper.unmount()
    await pass(60)
    dispatchEvent(new Event('online'))
    await result.askNow()
    expect(ask).toHaveBeenCalledOnce()
  })
})
