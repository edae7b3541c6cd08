import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { useTotalText } from './useTotalText'

describe('useTotalText', () => {
  it('says how many there are, or that there are more than are counted', async () => {
    const text = useTotalText()
    expect(text({ total: 10025, more: false })).toBe('모두 10,025건')
    expect(text({ total: 10025, more: true })).toBe('10,025건 이상')
    await chooseLanguage('en')
    expect(text({ total: 10025 })).toBe('10,025 in all')
    expect(text({ total: 10025, more: true })).toBe('more than 10,025')
  })
})
