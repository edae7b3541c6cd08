import { describe, expect, it } from 'vitest'
import en from '@/i18n/seller/en.json'
import ko from '@/i18n/seller/ko.json'
import { chooseLanguage } from '@/i18n'
import { useSellerText } from './useSellerText'

describe('useSellerText', () => {
  it('has every text in both languages', async () => {
    expect(Object.keys(en)).toEqual(Object.keys(ko))
    expect(useSellerText()('representative')).toBe('대표')
    await chooseLanguage('en')
    expect(useSellerText()('representative')).toBe('Representative')
  })
})
