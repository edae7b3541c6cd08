// Writes src/api/schema.d.ts from the application's OpenAPI document; with --check, only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript'

const document = new URL('../../backend/premium/openapi.json', import.meta.url)
const types = new URL('../src/api/schema.d.ts', import.meta.url)
const generated = COMMENT_HEADER + astToString(await openapiTS(document))

if (!process.argv.includes('--check')) {
  writeFileSync(types, generated)
  console.log('src/api/schema.d.ts written')
} else if (readFileSync(types, 'utf8') === generated) {
  console.log('src/api/schema.d.ts is up to date')
} else {
  console.error(
    'src/api/schema.d.ts differs from openapi.json: run `npm run api:types` and commit it.',
  )
  process.exit(1)
}
