import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { press } from '@/test/keys'
import { render } from '@/test/render'
import { insideCase } from '@/test/supportFixtures'
import ActionItem from './ActionItem.vue'

const refusal = (code: string) => new ApiProblem({ status: 409, code })

describe('ActionItem', () => {
  async function open(differs: object = {}) {
    const send = vi.fn<(reason: string) => Promise<ApiProblem | null>>(async () => null)
    const reload = vi.fn(async () => {})
    const { wrapper } = await render(ActionItem, {
      props: { name: '닫기', why: '', effect: '끝나요.', send, open: true, ...differs },
      ...insideCase({ reload }),
    })
    const act = async (reason: string) => {
      await wrapper.get('textarea').setValue(reason)
      await wrapper.get('form').trigger('submit')
      await flushPromises()
    }
    const reason = () => wrapper.get('textarea').element.value
    return { wrapper, send, act, reason, reload }
  }

  it('opens in place, and puts the focus into its first field', async () => {
    const { wrapper } = await open({ open: false })
    expect(wrapper.get('form').attributes()).toHaveProperty('hidden')
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('update:open')).toEqual([[true]])
    await wrapper.setProps({ open: true })
    expect(wrapper.get('button').attributes('aria-expanded')).toBe('true')
    expect(document.activeElement).toBe(wrapper.get('textarea').element)
  })

  it('asks for a reason first', async () => {
    const { wrapper, send, act } = await open()
    await act('  ')
    expect(send).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(wrapper.get('[aria-invalid="true"]').element)
  })

  it('asks for valid fields first', async () => {
    const { send, act } = await open({ check: () => false })
    await act('a reason')
    expect(send).not.toHaveBeenCalled()
  })

  it('says what will happen, acts, and closes', async () => {
    const { wrapper, send, act, reason } = await open()
    expect(wrapper.text()).toContain('끝나요.')
    await act(' two payments ')
    expect(send).toHaveBeenCalledExactlyOnceWith('two payments')
    expect(wrapper.emitted('update:open')).toEqual([[false]])
    expect(reason()).toBe('')
  })

  it('keeps the reason where the act is refused, also after the case is loaded', async () => {
    const { wrapper, send, act, reason, reload } = await open()
    send.mockResolvedValue(refusal('case-changed'))
    await act('two payments')
    expect(wrapper.get('[role="alert"]').text()).toContain('내용이 바뀌었어요')
    await wrapper.get('[role="alert"] button').trigger('click')
    expect(reload).toHaveBeenCalledOnce()
    expect(wrapper.find('[role="alert"]').exists()).toBe(false)
    expect(wrapper.element.contains(document.activeElement)).toBe(true)
    await wrapper.setProps({ why: '이제는 안 돼요.' })
    await wrapper.setProps({ why: '' })
    expect(reason()).toBe('two payments')
  })

  it('keeps the focus where the act has ended its own possibility', async () => {
    const { wrapper, send } = await open()
    send.mockImplementation(async () => {
      await wrapper.setProps({ why: '이미 끝났어요.' })
      return null
    })
    await wrapper.get('textarea').setValue('a reason')
    wrapper.get<HTMLElement>('[type="submit"]').element.focus()
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(document.activeElement).toBe(wrapper.element)
  })

  it('is not sent twice', async () => {
    let give = () => {}
    const send = vi.fn(() => new Promise<null>((resolve) => (give = () => resolve(null))))
    const { wrapper } = await open({ send })
    await wrapper.get('textarea').setValue('a reason')
    const button = wrapper.get('[type="submit"]')
    ;(button.element as HTMLElement).click()
    ;(button.element as HTMLElement).click()
    await flushPromises()
    ;(button.element as HTMLElement).click()
    expect(button.attributes('aria-disabled')).toBe('true')
    give()
    await flushPromises()
    expect(send).toHaveBeenCalledOnce()
  })

  it('stays visible where it is not possible, and says why', async () => {
    const { wrapper } = await open({ why: '돈이 오간 결제예요.', open: false })
    expect(wrapper.text()).toContain('지금은 할 수 없음 돈이 오간 결제예요.')
    expect(wrapper.find('button[aria-expanded]').exists()).toBe(false)
    expect(wrapper.get('form').attributes()).toHaveProperty('hidden')
  })

  it('closes by Esc, and keeps the reason', async () => {
    const { wrapper, reason } = await open()
    const field = wrapper.get('textarea')
    await field.setValue('half a sent')
    field.element.focus()
    press('Escape')
    expect(wrapper.emitted('update:open')).toEqual([[false]])
    expect(reason()).toBe('half a sent')
  })

  it('takes the focus out of no other field when it is done', async () => {
    let give = () => {}
    const send = vi.fn(() => new Promise<null>((resolve) => (give = () => resolve(null))))
    const { wrapper, act } = await open({ send })
    await act('a reason')
    const other = document.body.appendChild(document.createElement('textarea'))
    other.focus()
    give()
    await flushPromises()
    expect(document.activeElement).toBe(other)
    expect(wrapper.emitted('update:open')).toEqual([[false]])
    other.remove()
  })

  it('forgets the reason where it is given up by its button', async () => {
    const { wrapper, reason } = await open()
    await wrapper.get('textarea').setValue('half a sent')
    await wrapper.findAll('button').at(-1)?.trigger('click')
    expect(wrapper.emitted('update:open')).toEqual([[false]])
    expect(reason()).toBe('')
  })
})
