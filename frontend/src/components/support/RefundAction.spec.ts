import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { render } from '@/test/render'
import { insideCase } from '@/test/supportFixtures'
import RefundAction from './RefundAction.vue'

describe('RefundAction', () => {
  async function open(rest = 39_000) {
    const send = vi.fn(async () => null)
    const props = { why: '', rest, send, open: true }
    const { wrapper } = await render(RefundAction, { props, ...insideCase() })
    const amount = wrapper.get('input[inputmode="numeric"]')
    const submit = async () => {
      await wrapper.get('textarea').setValue('a reason')
      await wrapper.get('form').trigger('submit')
      await flushPromises()
    }
    const value = () => (amount.element as HTMLInputElement).value
    return { wrapper, send, amount, value, submit, effect: () => wrapper.get('.effect').text() }
  }

  it('gives back all that is left, which always ends premium', async () => {
    const { wrapper, send, submit, effect } = await open(29_000)
    expect(effect()).toContain('29,000원 전액을 환불하고 프리미엄을 바로 종료해요.')
    expect(effect()).toContain('금액이 크면 다른 관리자의 승인을 거쳐')
    expect(wrapper.find('[type="checkbox"]').exists()).toBe(false)
    await submit()
    expect(send).toHaveBeenCalledExactlyOnceWith(29_000, true, 'a reason')
  })

  it('gives back a part, with premium or without', async () => {
    const { wrapper, send, amount, submit, effect } = await open()
    await amount.setValue('9,000')
    expect(effect()).toContain('9,000원을 환불하고 프리미엄은 그대로 유지해요.')
    await submit()
    expect(send).toHaveBeenLastCalledWith(9000, false, 'a reason')
    await amount.setValue('9,000')
    await wrapper.get('[type="checkbox"]').setValue(true)
    expect(effect()).toContain('9,000원을 환불하고 프리미엄을 바로 종료해요.')
    await submit()
    expect(send).toHaveBeenLastCalledWith(9000, true, 'a reason')
  })

  it.each(['', '0', '-1', '0.5', '39001', 'all'])('refuses the amount "%s"', async (typed) => {
    const { wrapper, send, amount, submit } = await open()
    await amount.setValue(typed)
    await submit()
    expect(send).not.toHaveBeenCalled()
    expect(wrapper.text()).toContain('1원 이상 39,000원 이하의 정수')
  })

  it('follows what is left', async () => {
    const { wrapper, value } = await open()
    await wrapper.setProps({ rest: 30_000 })
    expect(value()).toBe('30000')
  })

  it('keeps an amount that was typed: it must not become all that is left', async () => {
    const { wrapper, amount, value } = await open()
    await amount.setValue('5000')
    await wrapper.setProps({ rest: 34_000 })
    expect(value()).toBe('5000')
  })

  it('begins anew with all that is left once a part went back', async () => {
    const { wrapper, amount, value, submit } = await open()
    await amount.setValue('9000')
    await wrapper.get('[type="checkbox"]').setValue(true)
    await submit()
    await wrapper.setProps({ rest: 30_000 })
    expect(value()).toBe('30000')
    await amount.setValue('1000')
    expect(wrapper.get('[type="checkbox"]').element).toHaveProperty('checked', false)
  })
})
