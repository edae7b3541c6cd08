import { describe, expect, it } from 'vitest'
import { aCuration } from '@/test/fixtures'
import { render } from '@/test/render'
import CurationHeader from './CurationHeader.vue'

describe('CurationHeader', () => {
  it('says what the programme is about, and how many films it has even where they are not shown', async () => {
    const curation = aCuration({ films: [], filmCount: 6, open: false })
    const { wrapper } = await render(CurationHeader, {
      props: { curation, scene: 1, isPage: true },
    })
    expect(wrapper.get('h1').text()).toBe('비 오는 저녁에')
    expect(wrapper.text()).toContain('영화 6편')
    expect(wrapper.text()).toContain('비는 영화에서 가장 값싼 특수 효과다.')
  })
})
