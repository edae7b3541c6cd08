import { describe, expect, it } from 'vitest'
import { fakeApi, ok } from '@/test/fakeApi'
import { anAccount } from '@/test/fixtures'
import { submitForm } from '@/test/forms'
import { render } from '@/test/render'
import SignInView from './SignInView.vue'

describe('SignInView', () => {
  const credentials = { username: 'haneul@example.com', 'current-password': 'a long one' }

  it('returns the member to the page that asked for a sign-in', async () => {
    fakeApi({
      'POST /api/auth/login': ok({ accessToken: 'token', expiresIn: 900 }),
      'GET /api/accounts/me': ok(anAccount()),
    })
    const { wrapper, router } = await render(SignInView, { at: '/sign-in?next=/curations' })
    expect(wrapper.get('[role="status"]').text()).toBe('계속하려면 로그인해 주세요.')
    await submitForm(wrapper, credentials)
    await expect
      .poll(() => router.currentRoute.value.fullPath, { timeout: 10_000 })
      .toBe('/curations')
  })

  it('hands the way back on to the sign-up', async () => {
    const { wrapper } = await render(SignInView, { at: '/sign-in?next=/membership' })
    expect(wrapper.get('p a').attributes('href')).toBe('/sign-up?next=/membership')
  })

  it('does not ask to continue where nothing was interrupted', async () => {
    const { wrapper } = await render(SignInView, { at: '/sign-in' })
    expect(wrapper.find('[role="status"]').exists()).toBe(false)
  })
})
