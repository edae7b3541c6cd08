import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { useAnnouncer } from '@/stores/announcer'
import { fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { anAccount, aSession } from '@/test/fixtures'
import { render } from '@/test/render'
import SessionList from './SessionList.vue'

describe('SessionList', () => {
  const here = aSession({ id: 'here', current: true })
  const there = aSession({ id: 'there' })
  const LIST = 'GET /api/sessions'

  it('ends one, shows the rest, and says so where the focus goes', async () => {
    const api = fakeApi({
      [LIST]: [ok([here, there]), ok([here])],
      'DELETE /api/sessions/there': ok(null, 204),
    })
    const { wrapper } = await render(SessionList, { account: anAccount() })
    await wrapper.get('button[aria-label]').trigger('click')
    await flushPromises()
    expect(api.calls('DELETE /api/sessions/there')).toHaveLength(1)
    expect(wrapper.findAll('[data-testid="session"]')).toHaveLength(1)
    expect(useAnnouncer().shown).toBe('선택한 기기에서 로그아웃했어요.')
    expect(document.activeElement?.textContent).toContain('로그인된 기기')
  })

  it('ends all others, and offers that only where there are any', async () => {
    const api = fakeApi({
      [LIST]: [ok([here, there]), ok([here])],
      'DELETE /api/sessions': ok(null, 204),
    })
    const { wrapper } = await render(SessionList, { account: anAccount() })
    await wrapper.get('button:not([aria-label])').trigger('click')
    await flushPromises()
    expect(api.calls('DELETE /api/sessions')).toHaveLength(1)
    expect(wrapper.find('button').exists()).toBe(false)
  })

  it('tells of a refusal, and loads the list anew', async () => {
    const api = fakeApi({
      [LIST]: [ok([here, there]), ok([here])],
      'DELETE /api/sessions/there': refused(404, 'unknown-session'),
    })
    const { wrapper } = await render(SessionList, { account: anAccount() })
    await wrapper.get('button[aria-label]').trigger('click')
    await flushPromises()
    expect(useAnnouncer().shown).toBe('이미 로그아웃된 기기예요.')
    expect(api.calls(LIST)).toHaveLength(2)
  })

  it('can be loaded again', async () => {
    fakeApi({ [LIST]: [refused(500, 'internal-error'), ok([here])] })
    const { wrapper } = await render(SessionList, { account: anAccount() })
    expect(wrapper.get('[role="alert"]').text()).toContain('로그인된 기기를 불러오지 못했어요.')
    await wrapper.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(wrapper.findAll('[data-testid="session"]')).toHaveLength(1)
  })
  it('restores the session first, where the server could not be reached before', async () => {
    const api = fakeApi({
      // The guard asks twice in vain, this list once.
      'POST /api/auth/refresh': [
        noAnswer(),
        noAnswer(),
        ok({ accessToken: 'new', expiresIn: 900 }),
      ],
      'GET /api/accounts/me': ok(anAccount()),
      [LIST]: ok([here]),
    })
    const { wrapper } = await render(SessionList, { at: '/account', isRestored: false })
    expect(api.calls(LIST).map(({ headers }) => headers.Authorization)).toEqual(['Bearer new'])
    expect(wrapper.findAll('[data-testid="session"]')).toHaveLength(1)
  })
})
