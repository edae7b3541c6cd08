import { describe, expect, it } from 'vitest'
import en from '@/i18n/curations/en.json'
import ko from '@/i18n/curations/ko.json'
import { chooseLanguage } from '@/i18n'
import { useCurationText } from './useCurationText'

describe('useCurationText', () => {
  it('has every text in both languages', async () => {
    expect(Object.keys(en)).toEqual(Object.keys(ko))
    expect(useCurationText()('tabs')).toBe('프로그램 종류')
    await chooseLanguage('en')
    expect(useCurationText()('films', { count: 5 })).toBe('5 films')
  })
})
