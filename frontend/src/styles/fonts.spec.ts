import { describe, expect, it } from 'vitest'
import characters from './fonts/display.txt?raw'

const parts = import.meta.glob<string>('../**/*.vue', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const messages = import.meta.glob<object>('../i18n/**/ko.json', { eager: true, import: 'default' })

function flat(part: object, path = ''): [string, string][] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : flat(value as object, `${path}${key}.`),
  )
}

const texts = Object.values(messages).flatMap((file) => flat(file))
const isHeadline = /class="(?:[^"]* )?display [^"]*"[^>]*>([^<]*(?:<br \/>[^<]*)?)/g
const aKey = /\w\('([\w.]+)'\)/g

/** Keys that a part names in an element of the class `display`. */
const named = new Set(
  Object.values(parts)
    .flatMap((source) => [...source.matchAll(isHeadline)].map(([, content = '']) => content))
    .flatMap((content) => [...content.matchAll(aKey)].map(([, key = '']) => key)),
)

const lacks = (text: string) => [...text].filter((one) => one !== '{' && !characters.includes(one))

describe('the font of headlines', () => {
  it('has every character of the headlines that a part names', () => {
    const headlines = texts.filter(([key]) => named.has(key))
    expect(headlines.length).toBeGreaterThan(15)
    expect(headlines.filter(([, text]) => lacks(text).length > 0)).toEqual([])
  })

  it('has every character of texts that are called a title', () => {
    const titles = texts.filter(([key]) => /title(\.|$)/i.test(key))
    expect(titles.length).toBeGreaterThan(30)
    expect(titles.filter(([, text]) => lacks(text).length > 0)).toEqual([])
  })
})
