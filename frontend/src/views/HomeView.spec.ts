import { describe, expect, it } from 'vitest'
import { fakeApi, ok } from '@/test/fakeApi'
import { aCuration, aPlan } from '@/test/fixtures'
import { render } from '@/test/render'
import HomeView from './HomeView.vue'

describe('HomeView', () => {
  it('has one headline, the perks, the plan and the questions', async () => {
    fakeApi({
      'GET /api/curations': ok([aCuration()]),
      'GET /api/curations/premium/summaries': ok([]),
      'GET /api/plans': ok([aPlan()]),
    })
    const { wrapper } = await render(HomeView)
    await expect.poll(() => wrapper.find('#faq').exists(), { timeout: 10_000 }).toBe(true)
    expect(wrapper.findAll('h1')).toHaveLength(1)
    expect(wrapper.findAll('h2[id]').map((heading) => heading.attributes('id'))).toEqual([
      'perks',
      'plan-title',
      'faq',
    ])
    expect(wrapper.text()).toContain('39,000원')
  })
})
