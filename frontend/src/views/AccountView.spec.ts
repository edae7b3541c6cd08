import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { fakeApi, ok } from '@/test/fakeApi'
import { anAccount, aSession } from '@/test/fixtures'
import { submitForm } from '@/test/forms'
import { render } from '@/test/render'
import AccountView from './AccountView.vue'

describe('AccountView', () => {
  it('shows the devices, and what is left of them after a change of the password', async () => {
    const here = aSession({ id: 'here', current: true })
    fakeApi({
      'GET /api/sessions': [ok([here, aSession()]), ok([here])],
      'PUT /api/accounts/me/password': ok(null, 204),
    })
    const { wrapper } = await render(AccountView, { account: anAccount() })
    expect(wrapper.text()).toContain('로그인한 계정: haneul@example.com')
    expect(wrapper.findAll('[data-testid="session"]')).toHaveLength(2)
    await submitForm(wrapper, { 'current-password': 'a long one', 'new-password': 'a longer one' })
    await flushPromises()
    expect(wrapper.findAll('[data-testid="session"]')).toHaveLength(1)
    expect(wrapper.text()).toContain('비밀번호를 변경했어요.')
  })
})
