import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { useSession } from '@/stores/session'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { anAccount } from '@/test/fixtures'
import { render } from '@/test/render'
import SignInForm from './SignInForm.vue'
import SignUpForm from './SignUpForm.vue'

type Page = Awaited<ReturnType<typeof render>>['wrapper']

async function fill(wrapper: Page, values: Record<string, string>) {
  for (const [autocomplete, value] of Object.entries(values)) {
    await wrapper.get(`input[autocomplete="${autocomplete}"]`).setValue(value)
  }
  await wrapper.get('form').trigger('submit')
  await flushPromises()
}

const granted = ok({ accessToken: 'token', expiresIn: 900 })

describe('SignInForm', () => {
  const good = { username: ' haneul@example.com ', 'current-password': 'a long one' }

  it('signs in', async () => {
    const api = fakeApi({
      'POST /api/auth/login': granted,
      'GET /api/accounts/me': ok(anAccount()),
    })
    const { wrapper } = await render(SignInForm)
    await fill(wrapper, good)
    expect(api.sent[0]?.body).toEqual({ email: 'haneul@example.com', password: 'a long one' })
    expect(wrapper.emitted('signedIn')).toHaveLength(1)
    expect(useSession().isMember).toBe(true)
  })

  it('says what is missing, asks nothing, and goes there', async () => {
    const api = fakeApi({})
    const { wrapper } = await render(SignInForm)
    await fill(wrapper, { username: 'haneul' })
    expect(wrapper.text()).toContain('이메일 주소를 정확히 적어 주세요.')
    expect(wrapper.text()).toContain('비밀번호를 적어 주세요.')
    expect(api.sent).toHaveLength(0)
    expect(document.activeElement?.getAttribute('autocomplete')).toBe('username')
  })

  it('says that it was refused, and keeps what was typed', async () => {
    fakeApi({ 'POST /api/auth/login': refused(401, 'bad-credentials') })
    const { wrapper } = await render(SignInForm)
    await fill(wrapper, good)
    expect(wrapper.get('[role="alert"]').text()).toBe('이메일이나 비밀번호가 맞지 않아요.')
    expect(wrapper.emitted('signedIn')).toBeUndefined()
    expect(wrapper.get<HTMLInputElement>('input').element.value).toContain('haneul@')
  })
})

describe('SignUpForm', () => {
  const good = { name: '하늘 ', username: 'haneul@example.com', 'new-password': 'a long one' }

  it('signs up, and in', async () => {
    const api = fakeApi({
      'POST /api/accounts': ok(anAccount(), 201),
      'POST /api/auth/login': granted,
      'GET /api/accounts/me': ok(anAccount()),
    })
    const { wrapper } = await render(SignUpForm)
    await fill(wrapper, good)
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
  ])('does not send %j', async (bad, text) => {
    const api = fakeApi({})
    const { wrapper } = await render(SignUpForm)
    await fill(wrapper, { ...good, ...bad })
    expect(wrapper.text()).toContain(text)
    expect(api.sent).toHaveLength(0)
  })

  it('says that the email is taken', async () => {
    fakeApi({ 'POST /api/accounts': refused(409, 'email-taken') })
    const { wrapper } = await render(SignUpForm)
    await fill(wrapper, good)
    expect(wrapper.get('[role="alert"]').text()).toContain('이미 가입된 이메일')
  })

  it('shows what the application refuses at its field', async () => {
    const errors = [{ field: 'password', message: 'too common' }]
    fakeApi({ 'POST /api/accounts': refused(400, 'invalid-request', { errors }) })
    const { wrapper } = await render(SignUpForm)
    await fill(wrapper, good)
    const input = wrapper.get('input[autocomplete="new-password"]')
    expect(input.attributes('aria-invalid')).toBe('true')
    expect(wrapper.text()).toContain('이 비밀번호는 쓸 수 없어요.')
  })
})
