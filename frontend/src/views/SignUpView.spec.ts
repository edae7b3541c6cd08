import { describe, expect, it } from 'vitest'
import { fakeApi, ok } from '@/test/fakeApi'
import { anAccount } from '@/test/fixtures'
import { submitForm } from '@/test/forms'
import { render } from '@/test/render'
import SignUpView from './SignUpView.vue'

describe('SignUpView', () => {
  it.each([
    ['to the plan', '/sign-up', '/#plan'],
    ['on', '/sign-up?next=/curations', '/curations'],
  ])('leads a new member %s', async (_, at, next) => {
    fakeApi({
      'POST /api/accounts': ok(anAccount(), 201),
      'POST /api/auth/login': ok({ accessToken: 'token', expiresIn: 900 }),
      'GET /api/accounts/me': ok(anAccount()),
    })
    const { wrapper, router } = await render(SignUpView, { at })
    await submitForm(wrapper, {
      name: '하늘',
      username: 'haneul@example.com',
      'new-password': 'a long one',
    })
    await expect.poll(() => router.currentRoute.value.fullPath, { timeout: 10_000 }).toBe(next)
  })

  it('hands the way back on to the sign-in', async () => {
    const { wrapper } = await render(SignUpView, { at: '/sign-up?next=/membership' })
    expect(wrapper.get('p a').attributes('href')).toBe('/sign-in?next=/membership')
  })
})
