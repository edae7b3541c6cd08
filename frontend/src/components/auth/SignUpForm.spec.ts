import { describe, expect, it } from 'vitest'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { anAccount } from '@/test/fixtures'
import { submitForm } from '@/test/forms'
import { render } from '@/test/render'
import SignUpForm from './SignUpForm.vue'

describe('SignUpForm', () => {
  const valid = { name: '하늘 ', username: 'haneul@example.com', 'new-password': 'a long one' }

  it('signs up, then in', async () => {
    const api = fakeApi({
      'POST /api/accounts': ok(anAccount(), 201),
      'POST /api/auth/login': ok({ accessToken: 'token', expiresIn: 900 }),
      'GET /api/accounts/me': ok(anAccount()),
    })
    const { wrapper } = await render(SignUpForm)
    await submitForm(wrapper, valid)
    expect(api.sent[0]?.body).toEqual({
      email: 'haneul@example.com',
      password: 'a long one',
      displayName: '하늘',
    })
    expect(wrapper.emitted('signedUp')).toHaveLength(1)
  })

  it.each([
    [{ name: ' ' }, '이름을 1자 이상 40자 이하로'],
    [{ username: 'nobody' }, '이메일 주소를 정확히'],
    [{ 'new-password': 'short' }, '비밀번호는 8자 이상'],
  ])('does not send %j', async (invalid, error) => {
    const api = fakeApi({})
    const { wrapper } = await render(SignUpForm)
    await submitForm(wrapper, { ...valid, ...invalid })
    expect(wrapper.text()).toContain(error)
    expect(api.sent).toHaveLength(0)
  })

  it('leads to the sign-in, and on to the same page, with an email that is taken', async () => {
    fakeApi({ 'POST /api/accounts': refused(409, 'email-taken') })
    const { wrapper } = await render(SignUpForm, { at: '/sign-up?next=/curations' })
    await submitForm(wrapper, valid)
    const alert = wrapper.get('[role="alert"]')
    expect(alert.text()).toContain('이미 가입된 이메일')
    expect(alert.get('a').text()).toBe('로그인해 보시겠어요?')
    expect(alert.get('a').attributes('href')).toBe('/sign-in?next=/curations')
  })

  it('shows a field that the server refuses at the field', async () => {
    const errors = [{ field: 'password', message: 'too common' }]
    fakeApi({ 'POST /api/accounts': refused(400, 'invalid-request', { errors }) })
    const { wrapper } = await render(SignUpForm)
    await submitForm(wrapper, valid)
    const input = wrapper.get('input[autocomplete="new-password"]')
    expect(input.attributes('aria-invalid')).toBe('true')
    expect(wrapper.text()).toContain('이 비밀번호는 쓸 수 없어요.')
  })

  it.each([
    ['password-too-common', '너무 흔한 비밀번호예요.'],
    ['password-personal', '이메일이나 이름이 들어간 비밀번호는'],
  ])('says at the field why the server refuses: %s', async (code, error) => {
    const errors = [{ field: 'password', message: 'guessed first' }]
    fakeApi({ 'POST /api/accounts': refused(400, code, { errors }) })
    const { wrapper } = await render(SignUpForm)
    await submitForm(wrapper, valid)
    expect(wrapper.text().split(error)).toHaveLength(2)
    expect(document.activeElement?.getAttribute('autocomplete')).toBe('new-password')
  })
})
