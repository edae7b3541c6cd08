import { describe, expect, it } from 'vitest'
import { useAnnouncer } from '@/stores/announcer'
import { useSession } from '@/stores/session'
import { fakeApi, noAnswer, ok } from '@/test/fakeApi'
import { anAccount } from '@/test/fixtures'
import { within } from '@/test/render'
import { useSignOut } from './useSignOut'

describe('signing out', () => {
  it('says so and goes home', async () => {
    fakeApi({ 'POST /api/auth/logout': ok(null, 204) })
    const { result, router } = await within(useSignOut, { at: '/membership', account: anAccount() })
    await result()
    expect(useSession().isMember).toBe(false)
    expect(useAnnouncer().shown).toBe('로그아웃했어요.')
    expect(router.currentRoute.value.path).toBe('/')
  })

  it('is not pretended where the application cannot be reached', async () => {
    fakeApi({ 'POST /api/auth/logout': noAnswer() })
    const { result } = await within(useSignOut, { account: anAccount() })
    await result()
    expect(useSession().isMember).toBe(true)
    expect(useAnnouncer().shown).toContain('연결되지 않았어요')
  })
})
