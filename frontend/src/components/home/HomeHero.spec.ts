import { describe, expect, it } from 'vitest'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { aCuration, aFilm, anAccount } from '@/test/fixtures'
import { render } from '@/test/render'
import HomeHero from './HomeHero.vue'

describe('HomeHero', () => {
  it('shows the first three free films, and leads to the plan', async () => {
    const films = ['a', 'b', 'c', 'd'].map((title) => aFilm({ title }))
    fakeApi({ 'GET /api/curations': ok([aCuration({ films })]) })
    const { wrapper } = await render(HomeHero)
    expect(wrapper.findAll('li .display').map((title) => title.text())).toEqual(['a', 'b', 'c'])
    expect(wrapper.find('a[href="/#plan"]').exists()).toBe(true)
  })

  it('does without films that cannot be loaded', async () => {
    fakeApi({ 'GET /api/curations': refused(500, 'internal-error') })
    const { wrapper } = await render(HomeHero)
    expect(wrapper.get('h1').text()).toContain('사람이 골랐어요.')
    expect(wrapper.find('li').exists()).toBe(false)
  })

  it('leads a premium member to the premium programmes', async () => {
    fakeApi({ 'GET /api/curations': ok([]) })
    const { wrapper } = await render(HomeHero, { account: anAccount({ premium: true }) })
    expect(wrapper.find('a[href="/curations/premium"]').exists()).toBe(true)
    expect(wrapper.find('a[href="/#plan"]').exists()).toBe(false)
  })
})
