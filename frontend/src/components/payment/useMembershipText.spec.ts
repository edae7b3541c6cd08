import { describe, expect, it } from 'vitest'
import en from '@/i18n/membership/en.json'
import ko from '@/i18n/membership/ko.json'
import { chooseLanguage } from '@/i18n'
import { useMembershipText } from './useMembershipText'

describe('useMembershipText', () => {
  it('has every text in both languages', async () => {
    expect(Object.keys(en)).toEqual(Object.keys(ko))
    expect(useMembershipText()('payments')).toBe('결제 내역')
    await chooseLanguage('en')
    expect(useMembershipText()('until', { date: 'then' })).toBe('Until then')
  })
})
