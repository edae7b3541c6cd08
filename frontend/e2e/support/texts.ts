import { readFileSync } from 'node:fs'

/** The texts on the pages. Tests read them here, so that rewording a text changes no test. */
export type Texts = typeof import('../../src/i18n/ko.json')

function read(locale: 'ko' | 'en'): Texts {
  const file = new URL(`../../src/i18n/${locale}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Texts
}

function readCurations(): typeof import('../../src/i18n/curations/ko.json') {
  const file = new URL('../../src/i18n/curations/ko.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** The texts of the programmes, in Korean. */
export const curationTexts = readCurations()

export const ko = read('ko')
export const en = read('en')
