import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import TextField from './TextField.vue'

describe('TextField', () => {
  const props = { label: '이메일', modelValue: '' }

  it('is labelled, and emits its input', async () => {
    const { wrapper } = await render(TextField, { props })
    const input = wrapper.get('input')
    expect(wrapper.get('label').attributes('for')).toBe(input.attributes('id'))
    await input.setValue('a@b.kr')
    expect(wrapper.emitted('update:modelValue')).toEqual([['a@b.kr']])
  })

  it('is described by its hint, and by its error instead if there is one', async () => {
    const { wrapper } = await render(TextField, { props: { ...props, hint: 'hint' } })
    const input = wrapper.get('input')
    const description = () => wrapper.get(`[id="${input.attributes('aria-describedby')}"]`).text()
    expect(description()).toBe('hint')
    expect(input.attributes('aria-invalid')).toBeUndefined()
    await wrapper.setProps({ error: 'wrong' })
    expect(description()).toBe('wrong')
    expect(input.attributes('aria-invalid')).toBe('true')
    expect(wrapper.text()).not.toContain('hint')
  })
})
