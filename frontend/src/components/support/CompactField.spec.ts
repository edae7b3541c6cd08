import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { typeHalfADay } from '@/test/forms'
import { render } from '@/test/render'
import CompactField from './CompactField.vue'

const props = { label: '사유', modelValue: '' }

describe('CompactField', () => {
  it.each([
    ['text', 'input[type="text"]'],
    ['search', 'input[type="search"]'],
    ['area', 'textarea'],
    ['day', 'input[type="date"]'],
    ['amount', 'input[inputmode="numeric"]'],
    ['choice', 'select'],
  ])('is a labelled %s', async (kind, control) => {
    const { wrapper } = await render(CompactField, { props: { ...props, kind } })
    expect(wrapper.get('label').attributes('for')).toBe(wrapper.get(control).attributes('id'))
  })

  it('tells what was entered or chosen', async () => {
    const { wrapper } = await render(CompactField, { props })
    await wrapper.get('input').setValue('안녕')
    expect(wrapper.emitted('update:modelValue')).toEqual([['안녕']])
    const options = [
      { value: '', text: '모두' },
      { value: 'a', text: '가' },
    ]
    const choice = await render(CompactField, { props: { ...props, kind: 'choice', options } })
    await choice.wrapper.get('select').setValue('a')
    expect(choice.wrapper.emitted('update:modelValue')).toEqual([['a']])
  })

  it('describes itself by its error, else by its hint', async () => {
    const { wrapper } = await render(CompactField, { props: { ...props, hint: '힌트' } })
    const described = () =>
      wrapper.get(`#${wrapper.get('input').attributes('aria-describedby')}`).text()
    expect(described()).toBe('힌트')
    expect(wrapper.get('input').attributes('aria-invalid')).toBeUndefined()
    await wrapper.setProps({ error: '틀렸어요' })
    expect(described()).toBe('틀렸어요')
    expect(wrapper.get('input').attributes('aria-invalid')).toBe('true')
  })

  it('tells half a day from none', async () => {
    const { wrapper } = await render(CompactField, { props: { ...props, kind: 'day' } })
    const field = wrapper.vm as unknown as { check: () => boolean }
    expect(field.check()).toBe(true)
    await typeHalfADay(wrapper.get('input'))
    expect(field.check()).toBe(false)
    await nextTick()
    expect(wrapper.get('input').attributes('aria-invalid')).toBe('true')
    expect(wrapper.text()).toContain('날짜를 끝까지 입력하거나')
    await wrapper.get('input').setValue('2026-11-30')
    expect(wrapper.get('input').attributes('aria-invalid')).toBeUndefined()
  })

  // Chrome takes as many digits of a year as the last day has.
  it('takes years of four digits', async () => {
    const { wrapper } = await render(CompactField, { props: { ...props, kind: 'day' } })
    expect(wrapper.get('input').attributes('max')).toBe('9999-12-31')
  })
})
