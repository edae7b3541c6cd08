import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { chooseLanguage } from '@/i18n'
import { useProblemText } from './useProblemText'

const text = (code: string, retryAfterSeconds?: number) =>
  useProblemText()(new ApiProblem({ status: 400, code, retryAfterSeconds }))

describe('useProblemText', () => {
  it('selects the text by the code, in the current language', async () => {
    expect(text('email-taken')).toContain('이미 가입된 이메일')
    await chooseLanguage('en')
    expect(text('email-taken')).toContain('already has an account')
  })

  it('has a sentence for a code that it does not know', () => {
    expect(text('brand-new')).toBe(text('unknown'))
  })

  it('says how long to wait', () => {
    expect(text('too-many-requests', 7)).toContain('7초 뒤에')
    expect(text('too-many-requests', 0)).not.toContain('0초')
  })

  it.each([
    ['ko', '두 번 처리되지 않아요'],
    ['en', 'not be done twice'],
  ] as const)('promises that what is repeated is done once, in %s', async (locale, once) => {
    await chooseLanguage(locale)
    for (const code of ['busy', 'request-in-progress']) expect(text(code, 1)).toContain(once)
  })

  it.each([
    ['ko', /다시 (시도해|눌러)/g],
    ['en', /again in/g],
  ] as const)('says once to try again, in %s', async (locale, again) => {
    await chooseLanguage(locale)
    const codes = ['too-many-requests', 'payment-in-progress', 'kakaopay-unavailable', 'new']
    for (const code of [...codes, 'busy', 'idempotency-key-reused'])
      for (const wait of [undefined, 7]) expect(text(code, wait).match(again)).toHaveLength(1)
    expect(text('email-taken', 7)).toBe(text('email-taken'))
  })
})
