import { describe, expect, it } from 'vitest'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { aCuration, aSummary } from '@/test/fixtures'
import { render } from '@/test/render'
import PremiumPreview from './PremiumPreview.vue'

describe('PremiumPreview', () => {
  const SUMMARIES = 'GET /api/curations/premium/summaries'

  it('counts what there is, lists it, and shows one programme in full', async () => {
    fakeApi({
      [SUMMARIES]: ok([aSummary({ filmCount: 4 }), aSummary({ slug: 'memory', sample: true })]),
      'GET /api/curations/memory': ok(aCuration({ slug: 'memory', premium: true, sample: true })),
    })
    const { wrapper } = await render(PremiumPreview)
    expect(wrapper.get('[data-testid="premium-gate"] h2').text()).toBe('프로그램 2개, 영화 10편')
    expect(wrapper.findAll('[data-testid="summary"]')).toHaveLength(2)
    expect(wrapper.get('article').text()).toContain('프로그램 2')
    expect(wrapper.findAll('article li')).toHaveLength(2)
  })

  it('says that streaming is not included', async () => {
    fakeApi({ [SUMMARIES]: ok([aSummary()]) })
    const { wrapper } = await render(PremiumPreview)
    expect(wrapper.text()).toContain('영화 상영이나 스트리밍은 포함되지 않아요')
    expect(wrapper.find('article').exists()).toBe(false)
  })

  it('offers a retry after a problem', async () => {
    fakeApi({ [SUMMARIES]: refused(500, 'internal-error') })
    const { wrapper } = await render(PremiumPreview)
    expect(wrapper.get('[role="alert"]').text()).toContain('다시 시도')
  })
})
