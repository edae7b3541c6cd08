import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { aCuration, anAccount, aPlan } from '@/test/fixtures'
import { render } from '@/test/render'
import FaqList from './FaqList.vue'
import FrameStill from './FrameStill.vue'
import HomeHero from './HomeHero.vue'
import PerksList from './PerksList.vue'
import PlanSection from './PlanSection.vue'

describe('HomeHero', () => {
  it('shows films that everybody may see', async () => {
    fakeApi({ 'GET /api/curations': ok([aCuration()]) })
    const { wrapper } = await render(HomeHero)
    expect(wrapper.text()).toContain('쉘부르의 우산')
    expect(wrapper.find('a[href="/#plan"]').exists()).toBe(true)
  })

  it('does without them where they cannot be had', async () => {
    fakeApi({ 'GET /api/curations': refused(500, 'internal-error') })
    const { wrapper } = await render(HomeHero)
    expect(wrapper.get('h1').text()).toContain('사람이 골랐어요.')
  })

  it('leads a premium member inside', async () => {
    fakeApi({ 'GET /api/curations': ok([]) })
    const { wrapper } = await render(HomeHero, { account: anAccount({ premium: true }) })
    expect(wrapper.find('a[href="/curations/premium"]').exists()).toBe(true)
    expect(wrapper.find('a[href="/#plan"]').exists()).toBe(false)
  })
})

describe('PlanSection', () => {
  it('names the plan and its price with the tax in it', async () => {
    fakeApi({ 'GET /api/plans': ok([aPlan()]) })
    const { wrapper } = await render(PlanSection)
    expect(wrapper.get('h3').text()).toBe('프리미엄 평생 이용권')
    expect(wrapper.get('[data-testid="price"]').text()).toBe('39,000원')
    expect(wrapper.text()).toContain('부가세 3,545원 포함')
  })

  it('says so where nothing is for sale', async () => {
    fakeApi({ 'GET /api/plans': ok([]) })
    expect((await render(PlanSection)).wrapper.text()).toContain('판매 중인 멤버십이 없어요')
  })

  it('can be tried again', async () => {
    fakeApi({ 'GET /api/plans': [refused(500, 'internal-error'), ok([aPlan()])] })
    const { wrapper } = await render(PlanSection)
    await wrapper.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(wrapper.find('[data-testid="price"]').exists()).toBe(true)
  })
})

describe('the rest of the home page', () => {
  it('tells three things that premium opens and answers four questions', async () => {
    expect((await render(PerksList)).wrapper.findAll('li')).toHaveLength(3)
    expect((await render(FaqList)).wrapper.findAll('details')).toHaveLength(4)
  })

  it('has a picture for any number', async () => {
    const pictures = await Promise.all(
      [0, 1, 2, 3, 4].map(async (scene) =>
        (await render(FrameStill, { props: { scene } })).wrapper.html(),
      ),
    )
    expect(new Set(pictures).size).toBe(4)
    expect(pictures[4]).toBe(pictures[0])
  })
})
