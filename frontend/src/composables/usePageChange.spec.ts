import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { rememberSignedIn } from '@/lib/preferences'
import { useAnnouncer } from '@/stores/announcer'
import { useSession } from '@/stores/session'
import { anAccount } from '@/test/fixtures'
import { within } from '@/test/render'
import { usePageChange } from './usePageChange'

beforeEach(() => {
  document.body.innerHTML = '<main id="main"><h1>headline</h1></main>'
})

describe('a change of page', () => {
  it('sets the title, in the language of the moment', async () => {
    const { router } = await within(usePageChange)
    await router.push('/sign-in')
    await flushPromises()
    expect(document.title).toBe('로그인 · 무비큐레이터스')
    await chooseLanguage('en')
    await flushPromises()
    expect(document.title).toBe('Sign in · MovieCurators')
  })

  it('moves the focus to the headline and reads the name of the page', async () => {
    const { router } = await within(usePageChange)
    await router.push('/sign-in')
    await flushPromises()
    expect(document.activeElement?.tagName).toBe('H1')
    expect(useAnnouncer().spoken).toBe('로그인')
  })

  it('moves the focus to the part of the page that is asked for', async () => {
    document.body.innerHTML += '<section id="plan"></section>'
    const { router } = await within(usePageChange, { at: '/sign-in' })
    await router.push('/#plan')
    await flushPromises()
    expect(document.activeElement?.id).toBe('plan')
  })

  it('moves the focus to the content where its headline is still to come', async () => {
    document.body.innerHTML = '<main id="main"></main>'
    const { router } = await within(usePageChange)
    await router.push('/sign-in')
    await flushPromises()
    expect(document.activeElement?.id).toBe('main')
  })

  it('leaves the focus alone where only the query changes', async () => {
    const { router } = await within(usePageChange, { at: '/sign-in' })
    await router.push('/sign-in?next=/membership')
    await flushPromises()
    expect(document.activeElement?.tagName).not.toBe('H1')
  })

  it("leaves a member's page when the session is over, and knows the way back", async () => {
    const { router } = await within(usePageChange, { at: '/membership', account: anAccount() })
    rememberSignedIn(false)
    useSession().account = null
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/sign-in?next=/membership')
  })

  it('leaves the name of what the page shows in the title where it only goes to a part of it', async () => {
    const { router } = await within(usePageChange, { at: '/sign-in' })
    document.title = 'MC-7K3Q-9F2W'
    await router.push('/sign-in#main')
    await flushPromises()
    expect(document.title).toBe('MC-7K3Q-9F2W')
  })
})
