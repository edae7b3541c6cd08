import { describe, expect, it } from 'vitest'
import { aSummary } from '@/test/fixtures'
import { render } from '@/test/render'
import PremiumContents from './PremiumContents.vue'

describe('PremiumContents', () => {
  it('links to each programme, and tells which one is open', async () => {
    const contents = [aSummary(), aSummary({ slug: 'memory', title: '기억과 시간', sample: true })]
    const { wrapper } = await render(PremiumContents, { props: { contents } })
    const items = wrapper.findAll('[data-testid="summary"]').map((item) => item.text())
    expect(items[0]).toMatch(/도시의 밤.*영화 6편.*회원 전용/s)
    expect(items[1]).toMatch(/기억과 시간.*지금 읽을 수 있어요/s)
    expect(wrapper.findAll('a').map((link) => link.attributes('href'))).toEqual([
      '/curations/city-after-dark',
      '/curations/memory',
    ])
  })
})
