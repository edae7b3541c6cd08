import { describe, expect, it } from 'vitest'
import en from '@/i18n/account/en.json'
import ko from '@/i18n/account/ko.json'
import { chooseLanguage } from '@/i18n'
import { useAccountText } from './useAccountText'

describe('useAccountText', () => {
  it('has every text in both languages', async () => {
    expect(Object.keys(en)).toEqual(Object.keys(ko))
    expect(useAccountText()('title')).toBe('계정 관리')
    await chooseLanguage('en')
    expect(useAccountText()('endNamed', { device: 'Chrome' })).toContain('Chrome')
  })
})
