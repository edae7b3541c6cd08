import { readFileSync } from 'node:fs'

/** The texts on the pages. Tests read them here, so that rewording a text changes no test. */
export type Texts = typeof import('../../src/i18n/ko.json')

function read(locale: 'ko' | 'en'): Texts {
  const file = new URL(`../../src/i18n/${locale}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Texts
}

function readPart<T>(part: string, locale: 'ko' | 'en' = 'ko'): T {
  const file = new URL(`../../src/i18n/${part}/${locale}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

/** The texts of the programmes, in Korean. */
export const curationTexts =
  readPart<typeof import('../../src/i18n/curations/ko.json')>('curations')

/** The texts of the account page, in Korean. */
export const accountTexts = readPart<typeof import('../../src/i18n/account/ko.json')>('account')

/** The texts of the sign-up page, in Korean. */
export const signUpTexts = readPart<typeof import('../../src/i18n/signUp/ko.json')>('signUp')

/** The texts of refunds and of the seller, in Korean. */
export const refundTexts = readPart<typeof import('../../src/i18n/refund/ko.json')>('refund')
export const sellerTexts = readPart<typeof import('../../src/i18n/seller/ko.json')>('seller')

type MembershipTexts = typeof import('../../src/i18n/membership/ko.json')

/** The texts of a member's payments, in Korean and in English. */
export const membershipTexts = readPart<MembershipTexts>('membership')
export const membershipTextsEn = readPart<MembershipTexts>('membership', 'en')

/** The texts of support, in Korean. */
export const supportTexts = readPart<typeof import('../../src/i18n/support/ko.json')>('support')

export const ko = read('ko')
export const en = read('en')
