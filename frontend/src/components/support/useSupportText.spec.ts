import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import en from '@/i18n/support/en.json'
import ko from '@/i18n/support/ko.json'
import { useSupportText } from './useSupportText'

describe('useSupportText', () => {
  it('fills the placeholders, in the current language', async () => {
    const s = useSupportText()
    expect(s('after', { gap: '1초' })).toBe('1초 뒤')
    await chooseLanguage('en')
    expect(s('after', { gap: '1 s' })).toBe('after 1 s')
  })

  it('has the same keys and placeholders in both languages', () => {
    const places = (texts: Record<string, string>) =>
      Object.entries(texts).map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).sort()])
    expect(places(en)).toEqual(places(ko))
  })
})
