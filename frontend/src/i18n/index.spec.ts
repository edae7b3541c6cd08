import { describe, expect, it } from 'vitest'
import { rememberedLocale, rememberLocale } from '@/lib/preferences'
import { chooseLanguage, englishName, restoreLanguage, useText } from '.'

describe('language', () => {
  it('is Korean to begin with', async () => {
    await restoreLanguage()
    expect(useText().t('nav.signIn')).toBe('로그인')
    expect(document.documentElement.lang).toBe('ko')
  })

  it('is English once chosen, and stays so', async () => {
    await chooseLanguage('en')
    expect(useText().t('nav.signIn')).toBe('Sign in')
    expect(document.documentElement.lang).toBe('en')
    expect(rememberedLocale()).toBe('en')
  })

  it('is what this browser last chose', async () => {
    rememberLocale('en')
    await restoreLanguage()
    expect(useText().t('brand')).toBe('MovieCurators')
  })

  it("has English names for KakaoPay's Korean ones, for English readers", async () => {
    expect(englishName('신한')).toBeNull()
    await chooseLanguage('en')
    expect(englishName('신한')).toBe('Shinhan')
    expect(englishName('무비큐레이터스 프리미엄 평생 이용권')).toBe(
      'MovieCurators Premium, for life',
    )
    expect(englishName('새 카드')).toBeNull()
  })

  it('offers only what the build keeps of the library', () => {
    expect(Object.keys(useText()).sort()).toEqual(['locale', 't', 'te'])
  })

  it('fills the places in a message', () => {
    expect(useText().t('nav.signedInAs', { name: '하늘' })).toBe('하늘 님')
  })

  it.each(['return', 'return.', 'return.nothing', 'problem.constructor', '__proto__', '', '.'])(
    'has no message for %s',
    (key) => expect(useText().te(key)).toBe(false),
  )

  it('finds a message at any depth, also one of the other language', async () => {
    expect(useText().te('return.refused.unknown-order')).toBe(true)
    await chooseLanguage('en')
    expect(useText().te('return.refused.unknown-order', 'ko')).toBe(true)
    expect(useText().t('return.refused.unknown-order')).toContain('We do not know this payment')
  })
})
