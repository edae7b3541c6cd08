import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { aCuration } from '@/test/fixtures'
import { render } from '@/test/render'
import CurationPage from './CurationPage.vue'

describe('CurationPage', () => {
  const show = async (props = {}, slots = {}) => {
    const base = { title: 't', lead: 'l', curations: [], problem: null, isLoading: false }
    return (await render(CurationPage, { props: { ...base, ...props }, slots })).wrapper
  }

  it('says that nothing is showing', async () => {
    const wrapper = await show()
    expect(wrapper.get('[data-testid="empty"]').text()).toContain('아직 공개한 프로그램이 없어요.')
  })

  it('numbers its programmes', async () => {
    const curations = [aCuration({ slug: 'a' }), aCuration({ slug: 'b' })]
    const articles = (await show({ curations })).findAll('article')
    expect(articles.map((article) => article.text().slice(0, 6))).toEqual([
      '프로그램 1',
      '프로그램 2',
    ])
  })

  it('keeps its programmes while they are loaded again', async () => {
    const first = await show({ curations: null, isLoading: true })
    expect(first.find('[data-testid="loading"]').exists()).toBe(true)
    const again = await show({ curations: [aCuration()], isLoading: true })
    expect(again.find('[data-testid="loading"]').exists()).toBe(false)
    expect(again.findAll('article')).toHaveLength(1)
  })

  it('offers a retry after a problem', async () => {
    const problem = new ApiProblem({ status: 500, code: 'internal-error' })
    const wrapper = await show({ curations: null, problem })
    await wrapper.get('[role="alert"] button').trigger('click')
    expect(wrapper.emitted('retried')).toHaveLength(1)
  })

  it('shows a gate instead of its programmes', async () => {
    const wrapper = await show({ curations: [aCuration()] }, { gate: '<p id="gate"></p>' })
    expect(wrapper.find('#gate').exists()).toBe(true)
    expect(wrapper.find('article').exists()).toBe(false)
  })
})
