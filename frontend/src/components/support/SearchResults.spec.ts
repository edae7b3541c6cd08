import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { render } from '@/test/render'
import { aFoundPayment } from '@/test/supportFixtures'
import SearchResults from './SearchResults.vue'

describe('SearchResults', () => {
  const none = { found: null, problem: null, isLoading: false }
  const open = (props: object) => render(SearchResults, { props: { ...none, ...props } })

  it('shows what was found, page by page', async () => {
    const found = { payments: [aFoundPayment()], page: 0, pages: 2, total: 26 }
    const { wrapper } = await open({ found })
    expect(wrapper.get('[role="status"]').text()).toContain('26건')
    await wrapper.findAll('nav button')[1]?.trigger('click')
    expect(wrapper.emitted('turned')).toEqual([[1]])
  })

  it('says that nothing was found, and what may help', async () => {
    const found = { payments: [], page: 0, pages: 0, total: 0 }
    const { wrapper } = await open({ found })
    expect(wrapper.get('[role="status"]').text()).toContain('조건에 맞는 결제가 없어요.')
  })

  it('says so where there are more payments than pages', async () => {
    const found = { payments: [aFoundPayment()], page: 0, pages: 401, total: 10025, more: true }
    const { wrapper } = await open({ found })
    expect(wrapper.get('[role="status"]').text()).toContain('10,025건 이상')
    expect(wrapper.get('nav').text()).toContain('1 / 401쪽 · 10,025건 이상')
  })

  it('says what to do where a name begins like too many, and offers no vain try', async () => {
    const problem = new ApiProblem({ status: 422, code: 'search-too-broad' })
    const { wrapper } = await open({ problem })
    expect(wrapper.get('[role="alert"]').text()).toContain('이름을 더 입력하거나')
    expect(wrapper.find('button').exists()).toBe(false)
  })

  it('offers another try', async () => {
    const problem = new ApiProblem({ status: 503, code: 'busy' })
    const { wrapper } = await open({ problem })
    await wrapper.get('[role="alert"] button').trigger('click')
    expect(wrapper.emitted('retried')).toHaveLength(1)
  })

  it('says that what is shown is old, and keeps the focus where it is asked for again', async () => {
    const found = { payments: [aFoundPayment()], page: 0, pages: 1, total: 1, more: false }
    const problem = new ApiProblem({ status: 503, code: 'busy' })
    const { wrapper } = await open({ found, problem })
    expect(wrapper.get('[role="alert"]').text()).toContain('전에 불러온 내용')
    await wrapper.get('[role="alert"] button').trigger('click')
    expect(wrapper.emitted('retried')).toHaveLength(1)
    expect(document.activeElement).toBe(wrapper.element)
    expect(wrapper.find('[data-testid="found-payment"]').exists()).toBe(true)
  })
})
