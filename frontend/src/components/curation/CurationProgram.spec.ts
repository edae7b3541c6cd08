import { describe, expect, it } from 'vitest'
import { aCuration } from '@/test/fixtures'
import { render } from '@/test/render'
import CurationProgram from './CurationProgram.vue'

describe('CurationProgram', () => {
  it('lists its films in order, under its title and number', async () => {
    const props = { curation: aCuration(), number: 2 }
    const { wrapper } = await render(CurationProgram, { props })
    expect(wrapper.get('h2').text()).toBe('비 오는 저녁에')
    expect(wrapper.text()).toContain('프로그램 2 · 영화 2편')
    expect(wrapper.findAll('li h3').map((title) => title.text())).toEqual(['쉘부르의 우산', '시'])
  })

  it('links to its page, where its title is the headline', async () => {
    const listed = await render(CurationProgram, { props: { curation: aCuration(), number: 1 } })
    expect(listed.wrapper.get('h2 a').attributes('href')).toBe('/curations/rainy-evening')
    const alone = await render(CurationProgram, { props: { curation: aCuration() } })
    expect(alone.wrapper.get('h1').text()).toBe('비 오는 저녁에')
    expect(alone.wrapper.findAll('li h2')).toHaveLength(2)
  })

  it('is named by its headline', async () => {
    const props = { curation: aCuration(), number: 1 }
    const { wrapper } = await render(CurationProgram, { props })
    expect(wrapper.get('article').attributes('aria-labelledby')).toBe('rainy-evening')
    expect(wrapper.get('h2').attributes('id')).toBe('rainy-evening')
  })
})
