import { describe, expect, it } from 'vitest'
import { useAccountText } from '@/components/account/useAccountText'
import { useSignUpText } from '@/components/auth/useSignUpText'
import { useCurationText } from '@/components/curation/useCurationText'
import { useMembershipText } from '@/components/payment/useMembershipText'
import { useReceiptText } from '@/components/receipt/useReceiptText'
import { useRefundText } from '@/components/refund/useRefundText'
import { useSellerText } from '@/components/seller/useSellerText'
import { useSupportText } from '@/components/support/useSupportText'
import { chooseLanguage } from '.'
import { localText } from './localText'

const files = import.meta.glob<Record<string, string>>('./*/{ko,en}.json', {
  eager: true,
  import: 'default',
})

describe('localText', () => {
  it('speaks the current language, and fills the places', async () => {
    const s = localText({ ko: { films: '영화 {count}편' }, en: { films: '{count} films' } })
    expect(s('films', { count: 6 })).toBe('영화 6편')
    await chooseLanguage('en')
    expect(s('films', { count: 6 })).toBe('6 films')
  })

  it.each<[string, () => (key: never) => string]>([
    ['account', useAccountText],
    ['curations', useCurationText],
    ['membership', useMembershipText],
    ['receipt', useReceiptText],
    ['refund', useRefundText],
    ['seller', useSellerText],
    ['signUp', useSignUpText],
    ['support', useSupportText],
  ])('speaks the texts of %s in both languages', async (part, use) => {
    for (const language of ['ko', 'en'] as const) {
      await chooseLanguage(language)
      const texts = Object.entries(files[`./${part}/${language}.json`] ?? {})
      const [key, text] = texts.find(([, text]) => !text.includes('{')) ?? ['', '']
      expect(text).not.toBe('')
      expect(use()(key as never)).toBe(text)
    }
  })
})
