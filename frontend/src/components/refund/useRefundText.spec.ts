import { describe, expect, it } from 'vitest'
import en from '@/i18n/refund/en.json'
import ko from '@/i18n/refund/ko.json'
import { chooseLanguage } from '@/i18n'
import { useRefundText } from './useRefundText'

describe('useRefundText', () => {
  it('has every text in both languages', async () => {
    expect(Object.keys(en)).toEqual(Object.keys(ko))
    expect(useRefundText()('confirm', { amount: '39,000원' })).toBe('39,000원 환불받기')
    await chooseLanguage('en')
    expect(useRefundText()('title')).toBe('Refund')
  })
})
