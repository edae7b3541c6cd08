import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { render } from '@/test/render'
import ActProblem from './ActProblem.vue'

describe('ActProblem', () => {
  const open = (code: string) =>
    render(ActProblem, { props: { problem: new ApiProblem({ status: 409, code }) } })

  it('offers to load a case that has changed', async () => {
    const { wrapper } = await open('case-changed')
    expect(wrapper.get('[role="alert"]').text()).toContain('그사이 이 결제의 내용이 바뀌었어요.')
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('reloaded')).toHaveLength(1)
  })

  it.each(['same-person', 'own-payment', 'contradicts-kakaopay'])(
    'says why, where loading would not help: %s',
    async (code) => {
      const { wrapper } = await open(code)
      expect(wrapper.text().length).toBeGreaterThan(10)
      expect(wrapper.find('button').exists()).toBe(false)
    },
  )
})
