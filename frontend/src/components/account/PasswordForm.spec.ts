import { describe, expect, it } from 'vitest'
import { fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { anAccount } from '@/test/fixtures'
import { submitForm } from '@/test/forms'
import { render } from '@/test/render'
import PasswordForm from './PasswordForm.vue'

describe('PasswordForm', () => {
  const CHANGE = 'PUT /api/accounts/me/password'
  const valid = { 'current-password': 'a long one', 'new-password': 'a longer one' }
  const open = async () => (await render(PasswordForm, { account: anAccount() })).wrapper

  it('changes the password, says so, and forgets what was typed', async () => {
    const api = fakeApi({ [CHANGE]: ok(null, 204) })
    const wrapper = await open()
    await submitForm(wrapper, valid)
    expect(api.sent[0]?.body).toEqual({
      currentPassword: 'a long one',
      newPassword: 'a longer one',
    })
    expect(wrapper.get('[role="status"]').text()).toContain('비밀번호를 변경했어요.')
    expect(wrapper.emitted('changed')).toHaveLength(1)
    for (const field of wrapper.findAll<HTMLInputElement>('input[required]')) {
      expect(field.element.value).toBe('')
    }
  })

  it('shows a wrong password at its field, and goes there', async () => {
    fakeApi({ [CHANGE]: refused(422, 'wrong-password') })
    const wrapper = await open()
    await submitForm(wrapper, valid)
    expect(wrapper.text()).toContain('현재 비밀번호가 맞지 않아요.')
    expect(wrapper.find('[role="alert"]').exists()).toBe(false)
    expect(document.activeElement?.getAttribute('autocomplete')).toBe('current-password')
  })

  it.each([
    [{ 'current-password': '' }, '비밀번호를 입력해 주세요.'],
    [{ 'new-password': 'short' }, '비밀번호는 8자 이상'],
  ])('sends nothing for %o', async (differs, error) => {
    const api = fakeApi({})
    const wrapper = await open()
    await submitForm(wrapper, { ...valid, ...differs })
    expect(wrapper.text()).toContain(error)
    expect(api.sent).toHaveLength(0)
  })

  it.each([
    ['password-too-common', '너무 흔한 비밀번호예요.'],
    ['password-personal', '이메일이나 이름이 들어간 비밀번호는'],
  ])('says at the field why the server refuses: %s', async (code, error) => {
    const errors = [{ field: 'newPassword', message: 'guessed first' }]
    fakeApi({ [CHANGE]: refused(400, code, { errors }) })
    const wrapper = await open()
    await submitForm(wrapper, valid)
    expect(wrapper.text().split(error)).toHaveLength(2)
    expect(document.activeElement?.getAttribute('autocomplete')).toBe('new-password')
  })

  it('shows any other refusal', async () => {
    fakeApi({ [CHANGE]: refused(429, 'too-many-requests', {}, { 'Retry-After': '30' }) })
    const wrapper = await open()
    await submitForm(wrapper, valid)
    expect(wrapper.get('[role="alert"]').text()).toContain('30초 뒤에')
  })

  it('tells password managers whose password it is', async () => {
    const wrapper = await open()
    const name = wrapper.get<HTMLInputElement>('input[autocomplete="username"]')
    expect(name.element.value).toBe('haneul@example.com')
  })
  it('restores the session first, where the server could not be reached before', async () => {
    const api = fakeApi({
      'POST /api/auth/refresh': [
        noAnswer(),
        noAnswer(),
        ok({ accessToken: 'new', expiresIn: 900 }),
      ],
      'GET /api/accounts/me': ok(anAccount()),
      [CHANGE]: ok(null, 204),
    })
    const { wrapper } = await render(PasswordForm, { at: '/account', isRestored: false })
    await submitForm(wrapper, valid)
    expect(api.calls(CHANGE).map(({ headers }) => headers.Authorization)).toEqual(['Bearer new'])
  })
})
