import { describe, expect, it } from 'vitest'
import ContactLine from '@/components/ui/ContactLine.vue'
import { ApiProblem } from '@/api/problem'
import { render } from '@/test/render'
import PayStatus from './PayStatus.vue'

describe('PayStatus', () => {
  const show = async (state: string, code?: string) => {
    const problem = code === undefined ? null : new ApiProblem({ status: 409, code })
    return (await render(PayStatus, { props: { state, problem } })).wrapper
  }

  it.each([
    ['idle', '결제는 카카오페이 화면에서 이루어져요.'],
    ['starting', '결제를 준비하고 있어요…'],
    ['waiting', '먼저 시작한 결제를 확인하고 있어요'],
    ['leaving', '카카오페이로 이동하고 있어요…'],
  ])('announces %s', async (state, text) => {
    const wrapper = await show(state)
    expect(wrapper.get('[role="status"]').text()).toContain(text)
    expect(wrapper.find('[role="alert"]').exists()).toBe(false)
  })

  it.each([
    ['kakaopay-unavailable', '카카오페이에 연결되지 않아요'],
    ['bad-address', '카카오페이 화면을 열지 못했어요'],
  ])('shows the problem %s instead', async (code, text) => {
    const wrapper = await show('idle', code)
    expect(wrapper.get('[role="alert"]').text()).toContain(text)
    expect(wrapper.get('[role="status"]').text()).toBe('')
  })

  it('says how to reach a person where another try will not help', async () => {
    const says = async (code: string) =>
      (await show('idle', code)).findComponent(ContactLine).exists()
    expect(await says('unknown-plan')).toBe(true)
    expect(await says('payment-in-progress')).toBe(false)
  })
})
