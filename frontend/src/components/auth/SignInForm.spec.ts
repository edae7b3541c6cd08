import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { useSession } from '@/stores/session'
import { deferred, fakeApi, ok, refused } from '@/test/fakeApi'
import { anAccount } from '@/test/fixtures'
import { submitForm } from '@/test/forms'
import { render } from '@/test/render'
import SignInForm from './SignInForm.vue'

describe('SignInForm', () => {
  const valid = { username: ' haneul@example.com ', 'current-password': 'a long one' }

  it('signs in', async () => {
    const api = fakeApi({
      'POST /api/auth/login': ok({ accessToken: 'token', expiresIn: 900 }),
      'GET /api/accounts/me': ok(anAccount()),
    })
    const { wrapper } = await render(SignInForm)
    await submitForm(wrapper, valid)
    expect(api.sent[0]?.body).toEqual({ email: 'haneul@example.com', password: 'a long one' })
    expect(wrapper.emitted('signedIn')).toHaveLength(1)
    expect(useSession().isMember).toBe(true)
  })

  it('names what is missing, focuses it, and sends nothing', async () => {
    const api = fakeApi({})
    const { wrapper } = await render(SignInForm)
    await submitForm(wrapper, { username: 'haneul' })
    expect(wrapper.text()).toContain('이메일 주소를 정확히 입력해 주세요.')
    expect(wrapper.text()).toContain('비밀번호를 입력해 주세요.')
    expect(api.sent).toHaveLength(0)
    expect(document.activeElement?.getAttribute('autocomplete')).toBe('username')
  })

  it('keeps the focus on its button while it sends, and after a refusal', async () => {
    const answer = deferred()
    fakeApi({ 'POST /api/auth/login': answer.answer })
    const { wrapper } = await render(SignInForm)
    const button = wrapper.get<HTMLButtonElement>('button[type="submit"]')
    button.element.focus()
    await submitForm(wrapper, valid)
    expect(button.attributes()).toMatchObject({ 'aria-disabled': 'true' })
    expect(button.element.disabled).toBe(false)
    answer.give({ code: 'bad-credentials' }, 401)
    await flushPromises()
    expect(document.activeElement).toBe(button.element)
    expect(button.attributes('aria-disabled')).toBeUndefined()
  })

  it('shows a refusal, and keeps the input', async () => {
    fakeApi({ 'POST /api/auth/login': refused(401, 'bad-credentials') })
    const { wrapper } = await render(SignInForm)
    await submitForm(wrapper, valid)
    expect(wrapper.get('[role="alert"]').text()).toBe('이메일이나 비밀번호가 맞지 않아요.')
    expect(wrapper.emitted('signedIn')).toBeUndefined()
    expect(wrapper.get<HTMLInputElement>('input').element.value).toContain('haneul@')
  })
})
