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

  const components = import.meta.glob<string>('../**/*.vue', {
    query: '?raw',
    import: 'default',
    eager: true,
  })

  it.each(sources)('has a spec beside %s', (source) => {
    const spec = source.replace(/\.\w+$/, '.spec.ts')
    expect(specs, `${spec} is missing`).toContain(spec)
  })

  it.each(Object.entries(components))(
    'disables no button that has the focus in %s',
    (_, source) => {
      // A disabled button hands the focus to the body. `aria-disabled` says the same and keeps it.
      expect(source).not.toMatch(/\s:?disabled(=|:|\s*\/?>)/)
    },
  )

  it('has found the sources', () => {
    expect(sources).toContain('../App.vue')
    expect(sources.filter((source) => source.endsWith('.vue')).length).toBeGreaterThan(60)
  })
})
