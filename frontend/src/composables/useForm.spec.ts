import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { useForm } from './useForm'

function aForm(differs: Partial<Parameters<typeof useForm<'email'>>[0]> = {}) {
  const done = vi.fn()
  const send = vi.fn(async () => {})
  const form = useForm<'email'>({
    check: () => ({ email: '' }),
    refused: { email: () => 'refused here' },
    send,
    done,
    ...differs,
  })
  return { ...form, send, done }
}

const event = new Event('submit')

describe('useForm', () => {
  it('sends what is in order', async () => {
    const { submit, done } = aForm()
    await submit(event)
    expect(done).toHaveBeenCalledOnce()
  })

  it('does not send what is not, and says where', async () => {
    const { submit, send, errors } = aForm({ check: () => ({ email: 'wrong' }) })
    await submit(event)
    expect(send).not.toHaveBeenCalled()
    expect(errors.value.email).toBe('wrong')
  })

  it('goes to the first field that is wrong', async () => {
    document.body.innerHTML = '<form><input id="a"><input id="b" aria-invalid="true"></form>'
    const { submit } = aForm({ check: () => ({ email: 'wrong' }) })
    await submit({ target: document.querySelector('form') } as unknown as Event)
    expect(document.activeElement?.id).toBe('b')
    document.body.innerHTML = ''
  })

  it('sends once at a time', async () => {
    let answer = () => {}
    const send = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)))
    const { submit, isSending } = aForm({ send })
    void submit(event)
    await submit(event)
    expect(send).toHaveBeenCalledOnce()
    expect(isSending.value).toBe(true)
    answer()
    await flushPromises()
    expect(isSending.value).toBe(false)
  })

  it('shows what the application refused at its field', async () => {
    const fields = [
      { field: 'email', message: '…' },
      { field: 'shoeSize', message: '…' },
    ]
    const problem = new ApiProblem({ status: 400, code: 'invalid-request', fields })
    const form = aForm({ send: () => Promise.reject(problem) })
    await form.submit(event)
    expect(form.problem.value?.code).toBe('invalid-request')
    expect(form.errors.value).toEqual({ email: 'refused here' })
    expect(form.done).not.toHaveBeenCalled()
  })
})
