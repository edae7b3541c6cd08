import { flushPromises } from '@vue/test-utils'
import { ref } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { chooseLanguage } from '@/i18n'
import { within } from '@/test/render'
import { insideCase } from '@/test/supportFixtures'
import { useAct } from './useAct'

describe('useAct', () => {
  async function open(shared: Parameters<typeof insideCase>[0] = {}, differs: object = {}) {
    const part = document.createElement('form')
    const send = vi.fn<(text: string) => Promise<ApiProblem | null>>(async () => null)
    const { result } = await within(
      () => useAct({ part: () => part, missing: 'reasonMissing', send, ...differs }),
      insideCase(shared),
    )
    return { ...result, send }
  }

  it('asks for a text, in the language that is chosen', async () => {
    const { error, submit, send } = await open()
    expect(await submit()).toBe(false)
    expect(error.value).toBe('사유를 입력해 주세요.')
    await chooseLanguage('en')
    expect(error.value).toMatch(/^[A-Z]/)
    expect(send).not.toHaveBeenCalled()
  })

  it('sends the text once, and forgets it then', async () => {
    let give = () => {}
    const send = vi.fn(() => new Promise<null>((resolve) => (give = () => resolve(null))))
    const { text, isBusy, submit } = await open({}, { send })
    text.value = ' a reason '
    const both = [submit(), submit()]
    expect(isBusy.value).toBe(true)
    give()
    expect(await Promise.all(both)).toEqual([true, false])
    expect(send).toHaveBeenCalledExactlyOnceWith('a reason')
    expect(text.value).toBe('')
  })

  it('keeps the text of what was refused, until the case is loaded again and after', async () => {
    const reload = vi.fn(async () => {})
    const { text, problem, submit, send, ...act } = await open({ reload })
    send.mockResolvedValue(new ApiProblem({ status: 409, code: 'case-changed' }))
    text.value = 'a reason'
    expect(await submit()).toBe(false)
    expect(problem.value?.code).toBe('case-changed')
    act.reload()
    await flushPromises()
    expect(problem.value).toBeNull()
    expect(reload).toHaveBeenCalledOnce()
    expect(text.value).toBe('a reason')
  })

  it('waits for whatever is done to the case', async () => {
    const { text, submit, send } = await open({ isBusy: ref(true) })
    text.value = 'a reason'
    expect(await submit()).toBe(false)
    expect(send).not.toHaveBeenCalled()
  })

  it('asks for valid fields, too', async () => {
    const { text, submit, send } = await open({}, { check: () => false })
    text.value = 'a reason'
    expect(await submit()).toBe(false)
    expect(send).not.toHaveBeenCalled()
  })

  it('keeps what is typed while it is sent', async () => {
    let give = () => {}
    const send = vi.fn(() => new Promise<null>((resolve) => (give = () => resolve(null))))
    const { text, submit } = await open({}, { send })
    text.value = 'a note'
    const sent = submit()
    text.value = 'a note, and another'
    give()
    expect(await sent).toBe(true)
    expect(text.value).toBe('a note, and another')
  })
})
