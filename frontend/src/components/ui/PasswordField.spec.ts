import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import PasswordField from './PasswordField.vue'

describe('PasswordField', () => {
  it('hides the password until the button shows it', async () => {
    const props = { label: '비밀번호', modelValue: 'secret', autocomplete: 'new-password' }
    const { wrapper } = await render(PasswordField, { props })
    expect(wrapper.get('input').attributes('type')).toBe('password')
    await wrapper.get('button').trigger('click')
    expect(wrapper.get('input').attributes('type')).toBe('text')
    expect(wrapper.get('button').attributes('aria-pressed')).toBe('true')
  })
})
