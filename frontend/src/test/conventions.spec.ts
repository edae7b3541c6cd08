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

  const modules = import.meta.glob<string>(['../**/*.ts', '!../**/*.{spec,d}.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  })
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

  it('loads on demand only where somebody cares if it does not arrive', () => {
    const lazy = Object.entries({ ...components, ...modules }).filter(([, source]) =>
      source.includes('import('),
    )
    expect(lazy.map(([file]) => file).sort()).toEqual([
      '../components/layout/AppFooter.vue', // useOptionalPart
      '../components/layout/MenuButton.vue', // useLazyPart
      '../components/return/MemberTimeline.vue', // useOptionalPart
      '../components/ui/ContactLine.vue', // useOptionalPart
      '../i18n/index.ts', // LocaleToggle: useLazyPart; main.ts: goes without
      '../router/routes.ts', // useMissingView
      '../views/HomeView.vue', // useOptionalPart
    ])
  })

  it('has found the sources', () => {
    expect(sources).toContain('../App.vue')
    expect(sources.filter((source) => source.endsWith('.vue')).length).toBeGreaterThan(60)
  })
})
