import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import PerksList from './PerksList.vue'

describe('PerksList', () => {
  it('names three perks, each with a text', async () => {
    const { wrapper } = await render(PerksList)
    expect(wrapper.findAll('li h3').map((title) => title.text())).toEqual([
      '프리미엄 프로그램 전체',
      '한 편마다 큐레이터의 메모',
      '한 번 결제로 평생',
    ])
    for (const perk of wrapper.findAll('li')) expect(perk.get('h3 + p').text()).not.toBe('')
  })
})
