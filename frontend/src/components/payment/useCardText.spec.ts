import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { useCardText } from './useCardText'

describe('the card', () => {
  const card = { issuer: '신한', type: '신용', installMonths: 0 }

  it('is named with its kind and its instalments', async () => {
    expect(useCardText()(card)).toBe('신한 · 신용 · 일시불')
    expect(useCardText()({ ...card, installMonths: 3 })).toBe('신한 · 신용 · 3개월 할부')
    await chooseLanguage('en')
    expect(useCardText()(card)).toBe('Shinhan (신한) · credit · paid in full')
  })

  it('is named as far as KakaoPay tells', () => {
    expect(useCardText()({ issuer: '새 카드', type: null, installMonths: null })).toBe(
      '새 카드 · 일시불',
    )
    expect(useCardText()({ issuer: null, type: '신용', installMonths: 0 })).toBeNull()
    expect(useCardText()(null)).toBeNull()
  })
})
