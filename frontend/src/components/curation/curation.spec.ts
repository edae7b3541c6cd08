import { describe, expect, it } from 'vitest'
import { aCuration } from '@/test/fixtures'
import { render } from '@/test/render'
import CurationPage from './CurationPage.vue'
import CurationProgram from './CurationProgram.vue'
import CurationTabs from './CurationTabs.vue'
import MoreBanner from './MoreBanner.vue'
import PremiumGate from './PremiumGate.vue'

describe('CurationProgram', () => {
  it('lists its films in order, each with its note', async () => {
    const props = { curation: aCuration(), number: 2 }
    const { wrapper } = await render(CurationProgram, { props })
    expect(wrapper.get('h2').text()).toBe('비 오는 저녁에')
    expect(wrapper.text()).toContain('프로그램 2 · 2편')
    expect(wrapper.findAll('li h3').map((title) => title.text())).toEqual(['쉘부르의 우산', '시'])
    expect(wrapper.text()).toContain('자크 드미 · 1964')
  })

  it('names the original title only where it is another', async () => {
    const props = { curation: aCuration(), number: 1 }
    const films = (await render(CurationProgram, { props })).wrapper.findAll('li')
    expect(films[0]?.text()).toContain('Les Parapluies de Cherbourg')
    expect(films[1]?.text().match(/시 ·/)).toBeNull()
  })
})

describe('CurationPage', () => {
  const props = { title: 't', lead: 'l', curations: [], problem: null, isLoading: false }

  it('has a kind word where nothing is showing', async () => {
    const { wrapper } = await render(CurationPage, { props })
    expect(wrapper.get('[data-testid="empty"]').text()).toContain('아직 걸린 프로그램이 없어요.')
  })

  it('numbers its programmes', async () => {
    const curations = [aCuration({ slug: 'a' }), aCuration({ slug: 'b' })]
    const { wrapper } = await render(CurationPage, { props: { ...props, curations } })
    expect(wrapper.findAll('article').map((article) => article.text().slice(0, 6))).toEqual([
      '프로그램 1',
      '프로그램 2',
    ])
  })
})

describe('PremiumGate', () => {
  it('shows a stranger the way in, and back', async () => {
    const { wrapper } = await render(PremiumGate, { props: { isSignedIn: false } })
    const ways = wrapper.findAll('a').map((link) => link.attributes('href'))
    expect(ways).toEqual(['/#plan', '/sign-in?next=/curations/premium'])
  })

  it('does not ask a member to sign in', async () => {
    const { wrapper } = await render(PremiumGate, { props: { isSignedIn: true } })
    const ways = wrapper.findAll('a').map((link) => link.attributes('href'))
    expect(ways).toEqual(['/#plan', '/curations'])
  })
})

describe('CurationTabs and MoreBanner', () => {
  it('lead from one programme to the other', async () => {
    const { wrapper } = await render(CurationTabs, { at: '/curations' })
    expect(wrapper.get('a[aria-current="page"]').text()).toBe('무료')
    const banner = (await render(MoreBanner)).wrapper
    expect(banner.get('a').attributes('href')).toBe('/curations/premium')
  })
})
