import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { aPlan } from '@/test/fixtures'
import { render } from '@/test/render'
import PlanSection from './PlanSection.vue'

describe('PlanSection', () => {
  it('shows every plan on sale', async () => {
    fakeApi({ 'GET /api/plans': ok([aPlan(), aPlan({ code: 'YEAR', name: '1년권' })]) })
    const { wrapper } = await render(PlanSection)
    expect(wrapper.attributes('id')).toBe('plan')
    expect(wrapper.findAll('h3').map((name) => name.text())).toEqual([
      '프리미엄 평생 이용권',
      '1년권',
    ])
  })

  it('says that nothing is on sale', async () => {
    fakeApi({ 'GET /api/plans': ok([]) })
    expect((await render(PlanSection)).wrapper.text()).toContain('판매 중인 멤버십이 없어요')
  })

  it('loads the plans again on request', async () => {
    fakeApi({ 'GET /api/plans': [refused(500, 'internal-error'), ok([aPlan()])] })
    const { wrapper } = await render(PlanSection)
    await wrapper.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(wrapper.find('[data-testid="price"]').exists()).toBe(true)
  })
})
