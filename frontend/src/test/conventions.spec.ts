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

  const styles = Object.values(
    import.meta.glob<string>('../styles/*.css', { query: '?raw', import: 'default', eager: true }),
  ).join(' ')

  // The modules that only bind the texts of a part are tested in i18n/localText.spec.ts.
  const bindsTexts = (code = '') => / = \(\) => (localText<|partText\()/.test(code)
  const tested = sources.filter((source) => !bindsTexts(modules[source]))

  it.each(tested)('has a spec beside %s', (source) => {
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
      '../components/layout/MenuButton.vue', // useLazyPart
      '../components/ui/ContactLine.vue', // useOptionalPart
      '../i18n/index.ts', // LocaleToggle: useLazyPart; main.ts: goes without
      '../router/routes.ts', // useMissingView
      '../views/HomeView.vue', // useOptionalPart
    ])
  })

  // Tailwind does not read the pages of support, whose utilities would be in the first load of everybody.
  it('styles support with its own classes, and with utilities in use elsewhere', () => {
    const isSupport = ([file]: [string, string]) => /\/support\/|views\/Support/.test(file)
    const files = Object.entries(components)
    const elsewhere = files.filter((entry) => !isSupport(entry)).map(([, source]) => source)
    const known = new Set((elsewhere.join(' ') + styles).split(/[\s"'`.,:{}]+/))
    const isKnown = (name: string, own: string) =>
      known.has(name) || own.includes(`.${name}`) || name.includes('{')
    const unknown = files.filter(isSupport).flatMap(([file, source]) => {
      const own = source.slice(source.indexOf('<style'))
      const names = [...source.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, all = '']) =>
        all.split(/\s+/),
      )
      return names.filter((name) => !isKnown(name, own)).map((name) => `${file}: ${name}`)
    })
    expect(unknown).toEqual([])
  })

  it('has found the sources', () => {
    expect(sources).toContain('../App.vue')
    expect(sources.filter((source) => source.endsWith('.vue')).length).toBeGreaterThan(60)
  })
})
