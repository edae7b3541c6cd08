import { describe, expect, it } from 'vitest'

describe('the layout of the sources', () => {
  const specs = new Set(Object.keys(import.meta.glob('../**/*.spec.ts')))
  const sources = Object.keys(
    import.meta.glob([
      '../**/*.vue',
      '../{components,composables,lib,payment,stores}/**/*.ts',
      '!../**/*.spec.ts',
    ]),
  )

  it.each(sources)('has a spec beside %s', (source) => {
    const spec = source.replace(/\.\w+$/, '.spec.ts')
    expect(specs, `${spec} is missing`).toContain(spec)
  })

  it('has found the sources', () => {
    expect(sources).toContain('../App.vue')
    expect(sources.filter((source) => source.endsWith('.vue')).length).toBeGreaterThan(60)
  })
})
