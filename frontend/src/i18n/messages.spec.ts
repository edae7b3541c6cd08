import { describe, expect, it } from 'vitest'
import schema from '@/api/schema.d.ts?raw'
import ko from './ko.json'
import support from './support/ko.json'

const files = import.meta.glob<object>('./**/{ko,en}.json', { eager: true, import: 'default' })
/** The places of the texts: '.' for those of all pages, './faq' and the like for those of a part. */
const folders = [...new Set(Object.keys(files).map((file) => file.replace(/\/\w+\.json$/, '')))]

function texts(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : texts(value as object, `${path}${key}.`),
  )
}

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

/** Codes of the language, not words of it. */
const CODES = ['./page/lang', './page/locale']
/** What only the staff reads, who have to know that a token came back or a server was gone. */
const FOR_STAFF = ['./support/tokens', './support/leaseOver']

/** Refusals that only a mistake in this application could bring about, and a page cannot mend. */
const OURS = [
  'body-too-large',
  'idempotency-key-missing',
  'malformed-request',
  'not-acceptable',
  'unsupported-media-type',
]

/** Refusals that a screen answers by what it shows, such as the new preview of a refund. */
const SHOWN = [
  'not-paid',
  'nothing-to-refund',
  'refund-changed',
  'refund-in-progress',
  'refund-refused',
  'search-too-broad',
]

/** Every code that the API documents, and the one of a database that is away, which any call may meet. */
function refusals(): string[] {
  const lists = [...schema.matchAll(/@description ([a-z-]+(?:, [a-z-]+)*) \*\//g)]
  return [...new Set(['busy', ...lists.flatMap(([, codes = '']) => codes.split(', '))])]
}

describe('messages', () => {
  it('are found', () => {
    expect(folders).toEqual(expect.arrayContaining(['.', './account', './page']))
  })

  it('have words for every refusal that a member or the staff may meet', () => {
    const ofSupport = Object.keys(support).map((key) => key.replace(/^problem\./, ''))
    const ofMembers = [...Object.keys(ko.problem), ...Object.keys(ko.return.refused)]
    const worded = new Set([...ofMembers, ...ofSupport, ...SHOWN, ...OURS])
    expect(refusals().length).toBeGreaterThan(20)
    expect(refusals().filter((code) => !worded.has(code))).toEqual([])
  })
})

describe.each(folders)('the messages in %s', (folder) => {
  const korean = texts(files[`${folder}/ko.json`] ?? {})
  const english = new Map(texts(files[`${folder}/en.json`] ?? {}))

  it('are the same in both languages', () => {
    expect([...english.keys()].sort()).toEqual(korean.map(([key]) => key).sort())
  })

  it('leave the same places open', () => {
    const differ = korean.filter(
      ([key, text]) => String(places(text)) !== String(places(english.get(key) ?? '')),
    )
    expect(differ).toEqual([])
  })

  it('are Korean in Korean and not in English', () => {
    const mixed = [...english].filter(
      ([key, text]) => key !== 'nav.otherLanguage' && /[가-힣]/.test(text),
    )
    expect(mixed).toEqual([])
    const foreign = korean.filter(
      ([key, text]) =>
        !CODES.includes(`${folder}/${key}`) &&
        !/[가-힣]/.test(text) &&
        !/\{|English|PREMIUM/.test(text),
    )
    expect(foreign).toEqual([])
  })

  it('hold no word of a developer', () => {
    const words = /\b(API|HTTP|JSON|server|null|undefined|token|timeout|pg_)\b|서버|토큰|오류 코드/i
    const said = [...korean, ...english].filter(
      ([key, text]) => words.test(text) && !FOR_STAFF.includes(`${folder}/${key}`),
    )
    expect(said).toEqual([])
  })
})
