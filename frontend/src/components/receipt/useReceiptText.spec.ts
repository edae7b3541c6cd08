import { describe, expect, it } from 'vitest'
import en from '@/i18n/receipt/en.json'
import ko from '@/i18n/receipt/ko.json'
import { chooseLanguage } from '@/i18n'
import { useReceiptText } from './useReceiptText'

describe('useReceiptText', () => {
  it('has every text in both languages', async () => {
    expect(Object.keys(en)).toEqual(Object.keys(ko))
    expect(useReceiptText()('supply')).toBe('공급가액')
    await chooseLanguage('en')
    expect(useReceiptText()('supply')).toBe('Net price')
  })
})
