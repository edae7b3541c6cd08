import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { typeHalfADay } from '@/test/forms'
import { press } from '@/test/keys'
import { render } from '@/test/render'
import SupportSearch from './SupportSearch.vue'

const NONE = { text: null, day: null, amount: null, status: null, page: 0 }

describe('SupportSearch', () => {
  async function open(search: object | null = null) {
    const { wrapper } = await render(SupportSearch, { props: { search } })
    const submit = () => wrapper.get('form').trigger('submit')
    return { wrapper, submit, text: wrapper.get('input[type="search"]') }
  }

  it('finds by anything in one field', async () => {
    const { wrapper, text, submit } = await open()
    await text.setValue(' mc-7k3q-9f2w ')
    await submit()
    expect(wrapper.emitted('searched')).toEqual([[{ ...NONE, text: 'mc-7k3q-9f2w' }]])
  })

  it('finds by day, amount and state alone', async () => {
    const { wrapper, submit } = await open()
    await wrapper.get('button[aria-expanded]').trigger('click')
    await wrapper.get('input[type="date"]').setValue('2026-11-30')
    await wrapper.get('input[inputmode="numeric"]').setValue('39,000원')
    await wrapper.get('select').setValue('IN_REVIEW')
    await submit()
    const search = { ...NONE, day: '2026-11-30', amount: 39_000, status: 'IN_REVIEW' }
    expect(wrapper.emitted('searched')).toEqual([[search]])
    expect(wrapper.get('button[aria-expanded]').text()).toBe('조건 3개')
  })

  it('asks for something to find', async () => {
    const { wrapper, submit } = await open()
    await submit()
    expect(wrapper.emitted('searched')).toBeUndefined()
    expect(wrapper.text()).toContain('조건을 하나 이상')
  })

  it.each(['0', '-5', 'a lot'])('refuses the amount %s', async (amount) => {
    const { wrapper, submit } = await open()
    await wrapper.get('input[inputmode="numeric"]').setValue(amount)
    await submit()
    expect(wrapper.emitted('searched')).toBeUndefined()
    expect(wrapper.get('[aria-invalid="true"]').attributes('inputmode')).toBe('numeric')
  })

  it('opens the conditions where the fault is in them, and puts the focus on it', async () => {
    const { wrapper, text, submit } = await open()
    const opener = wrapper.get('button[aria-expanded]')
    await opener.trigger('click')
    await wrapper.get('input[inputmode="numeric"]').setValue('a lot')
    await opener.trigger('click')
    ;(text.element as HTMLInputElement).focus()
    await submit()
    await nextTick()
    expect(wrapper.get('.filters').attributes()).not.toHaveProperty('hidden')
    expect(document.activeElement?.getAttribute('inputmode')).toBe('numeric')
    expect(opener.attributes('aria-controls')).toBe(wrapper.get('.filters').attributes('id'))
  })

  it('says that an order number is mistyped', async () => {
    const { wrapper, text, submit } = await open()
    await text.setValue('MC-7K3Q-9F2X')
    await submit()
    expect(wrapper.emitted('searched')).toBeUndefined()
    expect(wrapper.text()).toContain('주문 번호에 잘못 입력한 글자가 있어요.')
  })

  it('shows the search whose results are shown, with its conditions', async () => {
    const { wrapper, text } = await open({ ...NONE, text: 'haneul', amount: 39_000 })
    expect((text.element as HTMLInputElement).value).toBe('haneul')
    expect(wrapper.get('.filters').attributes()).not.toHaveProperty('hidden')
  })

  it('is reached by /, and left by Esc in it and outside', async () => {
    const { wrapper, text } = await open({ ...NONE, text: 'haneul' })
    press('/')
    expect(document.activeElement).toBe(text.element)
    press('Escape')
    expect(wrapper.emitted('closed')).toHaveLength(1)
    ;(text.element as HTMLInputElement).blur()
    press('Escape')
    expect(wrapper.emitted('closed')).toHaveLength(2)
    await nextTick()
    expect((text.element as HTMLInputElement).value).toBe('')
  })

  it('keeps the focus where its button goes, and where it was in the results', async () => {
    const { wrapper, text } = await open({ ...NONE, text: 'haneul' })
    const close = wrapper.findAll('button').at(-1)
    ;(close?.element as HTMLElement).focus()
    await close?.trigger('click')
    await wrapper.setProps({ search: null })
    expect(document.activeElement).toBe(text.element)
    await wrapper.setProps({ search: { ...NONE, text: 'haneul' } })
    ;(text.element as HTMLElement).blur()
    press('Escape')
    expect(document.activeElement).toBe(wrapper.get('form').element)
  })

  it('does not take half a day for no day', async () => {
    const { wrapper, text, submit } = await open()
    await text.setValue('haneul')
    await typeHalfADay(wrapper.get('input[type="date"]'))
    await submit()
    await nextTick()
    expect(wrapper.emitted('searched')).toBeUndefined()
    expect(document.activeElement).toBe(wrapper.get('input[type="date"]').element)
    expect(wrapper.get('.filters').attributes()).not.toHaveProperty('hidden')
  })

  it('finds by a second press what looks mistyped', async () => {
    const { wrapper, text, submit } = await open()
    await text.setValue('kang-2345')
    await submit()
    expect(wrapper.emitted('searched')).toBeUndefined()
    await submit()
    expect(wrapper.emitted('searched')).toEqual([[{ ...NONE, text: 'kang-2345' }]])
    await text.setValue('MC-7K3Q-9F2X')
    await submit()
    expect(wrapper.emitted('searched')).toHaveLength(1)
  })
})
