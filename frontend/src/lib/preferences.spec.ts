import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  onSignedOutElsewhere,
  rememberedLocale,
  rememberedTheme,
  rememberLocale,
  rememberSignedIn,
  rememberTheme,
  wasSignedIn,
} from './preferences'

describe('preferences', () => {
  afterEach(() => vi.restoreAllMocks())

  it('are Korean, undecided about light and about a session, to begin with', () => {
    expect(rememberedLocale()).toBe('ko')
    expect(rememberedTheme()).toBeNull()
    expect(wasSignedIn()).toBeNull()
  })

  it.each([
    [['en-US', 'ko'], 'en'],
    [['ko-KR', 'en'], 'ko'],
    [['de-DE', 'en', 'ko'], 'en'],
    [['ja'], 'ko'],
  ])('follow a browser that prefers %s, until the member chooses', (languages, locale) => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
    expect(rememberedLocale()).toBe(locale)
    rememberLocale('ko')
    expect(rememberedLocale()).toBe('ko')
  })

  it('are remembered', () => {
    rememberLocale('en')
    rememberTheme('dark')
    rememberSignedIn(true)
    expect([rememberedLocale(), rememberedTheme(), wasSignedIn()]).toEqual(['en', 'dark', true])
    rememberSignedIn(false)
    expect(wasSignedIn()).toBe(false)
  })

  it('do without a storage that the browser forbids', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('forbidden')
      },
      setItem: () => {
        throw new Error('forbidden')
      },
      clear: () => {},
    })
    rememberTheme('dark')
    expect(rememberedTheme()).toBeNull()
  })

  it('report a sign-out in another tab, and nothing else', () => {
    const heard = vi.fn()
    const stop = onSignedOutElsewhere(heard)
    const tell = (key: string, newValue: string | null) =>
      dispatchEvent(Object.assign(new Event('storage'), { key, newValue }))
    const store = (key: string, newValue: string | null) => {
      if (newValue === null) localStorage.removeItem(key)
      else localStorage.setItem(key, newValue)
      tell(key, newValue)
    }
    store('moviecurators.theme', null)
    store('moviecurators.signed-in', 'yes')
    store('moviecurators.signed-in', null)
    expect(heard).not.toHaveBeenCalled()
    store('moviecurators.signed-in', 'no')
    expect(heard).toHaveBeenCalledOnce()
    rememberSignedIn(true)
    tell('moviecurators.signed-in', 'no')
    expect(heard, 'late, after a new sign-in').toHaveBeenCalledOnce()
    stop()
    store('moviecurators.signed-in', 'no')
    expect(heard).toHaveBeenCalledOnce()
  })
})
