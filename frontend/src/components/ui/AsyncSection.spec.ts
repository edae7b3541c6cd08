import { describe, expect, it } from 'vitest'
import ContactLine from './ContactLine.vue'
import { ApiProblem } from '@/api/problem'
import { render } from '@/test/render'
import AsyncSection from './AsyncSection.vue'

describe('AsyncSection', () => {
  const slots = { default: 'content', loading: 'skeleton', empty: 'nothing' }
  const show = async (props: object) => {
    const base = { isLoading: false, problem: null, errorTitle: 'title' }
    return (await render(AsyncSection, { props: { ...base, ...props }, slots })).wrapper
  }

  it('announces that it is loading', async () => {
    const wrapper = await show({ isLoading: true })
    expect(wrapper.text()).toContain('skeleton')
    expect(wrapper.get('[role="status"]').text()).toBe('불러오는 중이에요')
    expect(wrapper.attributes('aria-busy')).toBe('true')
  })

  it('shows a problem with a retry', async () => {
    const wrapper = await show({
      problem: new ApiProblem({ status: 500, code: 'internal-error' }),
    })
    expect(wrapper.get('[role="alert"]').text()).toContain('문제가 생겼어요')
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('retried')).toHaveLength(1)
    expect(document.activeElement).toBe(wrapper.element)
  })

  it.each([
    [404, 'unknown-order', true],
    [403, 'forbidden', true],
    [500, 'internal-error', false],
    [0, 'unreachable', false],
  ])(
    'says how to reach a person where another try will not help: %i',
    async (status, code, isSaid) => {
      const wrapper = await show({ problem: new ApiProblem({ status, code }) })
      expect(wrapper.findComponent(ContactLine).exists()).toBe(isSaid)
    },
  )

  it('shows that it is empty', async () => {
    expect((await show({ isEmpty: true })).text()).toBe('nothing')
  })

  it('shows its content', async () => {
    const wrapper = await show({})
    expect(wrapper.text()).toBe('content')
    expect(wrapper.attributes('aria-busy')).toBe('false')
  })
})
