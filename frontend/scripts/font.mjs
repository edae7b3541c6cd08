// Makes the headline font of src/styles/fonts from the texts that are set in it: `npm run font` after a new headline.
// display.spec.ts fails where a headline has a character that the font has not.
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const frontend = fileURLToPath(new URL('..', import.meta.url))
const source = `${frontend}node_modules/@fontsource/nanum-myeongjo/`
const target = `${frontend}src/styles/fonts/`
/** Keys of texts that stand in a headline. Others are set in the system's own sans serif. */
const HEADLINES =
  /title|headline|^(aside|stub|notFound|contents|more|payments|timeline|refunds|sessions)$/i
/** Titles of films and programmes, which the API brings. */
const TITLES =
  /^SELECT id, \d+, '([^']*)'|^(?:VALUES )?\('[\w-]+', (?:TRUE|FALSE), \d+, '([^']*)'/gm

function headlines(messages, isHeadline = false) {
  return Object.entries(messages)
    .map(([key, value]) => {
      const isOne = isHeadline || HEADLINES.test(key)
      return typeof value === 'string' ? (isOne ? value : '') : headlines(value, isOne)
    })
    .join('')
}

function texts() {
  return readdirSync(`${frontend}src/i18n`, { recursive: true })
    .filter((name) => /(^|\/)ko\.json$/.test(name.replaceAll('\\', '/')))
    .map((name) => headlines(JSON.parse(readFileSync(`${frontend}src/i18n/${name}`, 'utf8'))))
    .join('')
}

function titles() {
  const migrations = `${frontend}../backend/premium/src/main/resources/db/migration/`
  return [...readFileSync(`${migrations}V3__curation.sql`, 'utf8').matchAll(TITLES)]
    .map(([, film, programme]) => film ?? programme)
    .join('')
}

const isHangul = (character) => character >= '가' && character <= '힣'
const hangul = [...new Set(texts() + titles())].filter(isHangul).sort().join('')
const latin =
  Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') + '·–—‘’“”…₩'

for (const [script, characters] of Object.entries({ korean: hangul, latin })) {
  const font = readFileSync(`${source}files/nanum-myeongjo-${script}-700-normal.woff2`)
  const subset = await subsetFont(font, characters, { targetFormat: 'woff2', noHinting: true })
  writeFileSync(`${target}display-${script}.woff2`, subset)
  console.log(`display-${script}.woff2: ${characters.length} characters, ${subset.length} bytes`)
}
writeFileSync(`${target}display.txt`, `${hangul}\n${latin}\n`)
copyFileSync(`${source}LICENSE`, `${frontend}public/font-licence.txt`)
