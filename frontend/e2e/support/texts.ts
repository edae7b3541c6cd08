import { readFileSync } from 'node:fs'

/** The words on the pages, so that rewording one changes no test. */
export type Words = typeof import('../../src/i18n/ko.json')

function read(locale: 'ko' | 'en'): Words {
  const file = new URL(`../../src/i18n/${locale}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Words
}

export const ko = read('ko')
export const en = read('en')
