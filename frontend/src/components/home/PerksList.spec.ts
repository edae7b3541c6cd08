import { describe, expect, it } from 'vitest'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { aSummary } from '@/test/fixtures'
import { render } from '@/test/render'
import PerksList from './PerksList.vue'

describe('PerksList', () => {
  const SUMMARIES = 'GET /api/curations/premium/summaries'

  it('names three perks, each with a text', async () => {
    fakeApi({ [SUMMARIES]: ok([]) })
    const { wrapper } = await render(PerksList)
    expect(wrapper.findAll('li h3').map((title) => title.text())).toEqual([
      '주제가 있는 프로그램',
      '소개 글과 한 편마다의 메모',
      '한 번 결제로 평생',
    ])
    for (const perk of wrapper.findAll('li')) expect(perk.get('h3 + p').text()).not.toBe('')
  })

  it('counts what there is, and shows the way to it', async () => {
    fakeApi({ [SUMMARIES]: ok([aSummary(), aSummary({ filmCount: 5 })]) })
    const { wrapper } = await render(PerksList)
    expect(wrapper.get('[data-testid="contents"]').text()).toContain('프로그램 2개, 영화 11편')
    expect(wrapper.get('[data-testid="contents"] a').attributes('href')).toBe('/curations/premium')
  })

  it('counts nothing that it does not know', async () => {
    fakeApi({ [SUMMARIES]: refused(500, 'internal-error') })
    const { wrapper } = await render(PerksList)
    expect(wrapper.get('[data-testid="contents"]').text()).toBe('담긴 것 미리 보기')
  })
})
