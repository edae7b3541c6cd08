import { describe, expect, it } from 'vitest'
import page from '../../index.html?raw'

const served = import.meta.glob<string>('../../public/*.{json,txt,svg}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const files = [
  ...Object.keys(import.meta.glob('../../public/*')).map((file) => file.slice(12)),
  ...Object.keys(import.meta.glob('../styles/fonts/*.woff2')).map((file) => `/src${file.slice(2)}`),
]
const pictures = import.meta.glob<string>('../../public/*.png', {
  query: '?inline',
  import: 'default',
  eager: true,
})
const read = (file: string) => served[`../../public${file}`] ?? ''
const html = new DOMParser().parseFromString(page, 'text/html')

/** Width and height, which a PNG names in its first chunk. */
function sizeOf(picture: string): string {
  const bytes = atob(pictures[`../../public${picture}`]?.split(',')[1] ?? '')
  const number = (at: number) => bytes.charCodeAt(at + 2) * 256 + bytes.charCodeAt(at + 3)
  return `${number(16)}x${number(20)}`
}

interface Manifest {
  icons: { src: string; sizes: string }[]
}

describe('index.html', () => {
  it('names only files that there are', () => {
    const links = [...html.querySelectorAll('link[href], script[src], meta[content^="/"]')].map(
      (element) =>
        ['href', 'src', 'content'].map((name) => element.getAttribute(name)).find(Boolean),
    )
    expect(links).toEqual(
      expect.arrayContaining(['/favicon.svg', '/touch-icon.png', '/manifest.json', '/boot.js']),
    )
    expect(links.filter((link) => link !== '/src/main.ts' && !files.includes(link ?? ''))).toEqual(
      [],
    )
  })

  it.each(['#not-started', 'noscript'])('says in which language %s speaks', (place) => {
    const texts = [...(html.querySelector(place)?.querySelectorAll('*') ?? [])]
      .filter((element) => element.children.length === 0 && element.textContent?.trim())
      .map((element) => ({
        text: element.textContent ?? '',
        lang: element.closest('[lang]')?.getAttribute('lang'),
      }))
    const expected = texts.map(({ text }) => ({ text, lang: /[가-힣]/.test(text) ? 'ko' : 'en' }))
    expect(texts).toEqual(expected)
    expect(new Set(texts.map(({ lang }) => lang))).toEqual(new Set(['ko', 'en']))
  })
})

describe('the manifest', () => {
  it('names icons that there are, in the sizes that they have', () => {
    const { icons } = JSON.parse(read('/manifest.json')) as Manifest
    expect(icons.length).toBeGreaterThan(2)
    for (const { src, sizes } of icons) {
      if (src.endsWith('.svg')) expect(read(src)).toContain('<svg')
      else expect(sizeOf(src), src).toBe(sizes)
    }
  })
})

describe('robots.txt', () => {
  it.each(['/account', '/api/', '/kakaoPay/', '/membership', '/support'])(
    'keeps robots away from %s',
    (path) => expect(read('/robots.txt').split('\n')).toContain(`Disallow: ${path}`),
  )
})
