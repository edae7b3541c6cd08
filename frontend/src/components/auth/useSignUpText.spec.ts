import { describe, expect, it } from 'vitest'
import en from '@/i18n/signUp/en.json'
import ko from '@/i18n/signUp/ko.json'
import { chooseLanguage } from '@/i18n'
import { useSignUpText } from './useSignUpText'

describe('useSignUpText', () => {
  it('has every text in both languages', async () => {
    expect(Object.keys(en)).toEqual(Object.keys(ko))
    expect(useSignUpText()('signUp')).toBe('가입하기')
    await chooseLanguage('en')
    expect(useSignUpText()('nameMissing', { max: 40 })).toContain('40')
  })
})
