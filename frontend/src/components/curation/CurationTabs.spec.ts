import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import CurationTabs from './CurationTabs.vue'

describe('CurationTabs', () => {
  it.each([
    ['/curations', '무료'],
    ['/curations/premium', '프리미엄'],
  ])('marks the open page at %s', async (at, name) => {
    const { wrapper } = await render(CurationTabs, { at })
    expect(wrapper.findAll('a').map((link) => link.attributes('href'))).toEqual([
      '/curations',
      '/curations/premium',
    ])
    expect(wrapper.findAll('a[aria-current="page"]').map((link) => link.text())).toEqual([name])
  })
})
