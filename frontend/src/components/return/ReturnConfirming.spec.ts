import { describe, expect, it, vi } from 'vitest'
import ContactLine from '@/components/ui/ContactLine.vue'
import { fakeApi, ok } from '@/test/fakeApi'
import { anAccount, aTimeline, ORDER, paymentDetails } from '@/test/fixtures'
import { render } from '@/test/render'
import ReturnConfirming from './ReturnConfirming.vue'

describe('ReturnConfirming', () => {
  const props = { order: ORDER, status: 'UNKNOWN', isUnsteady: false, isAsking: false, asked: 1 }
  const show = async (differs = {}) =>
    (await render(ReturnConfirming, { props: { ...props, ...differs } })).wrapper

  it.each([
    [null, '아직 확인하고 있어요'],
    ['UNKNOWN', '아직 확인하고 있어요'],
    ['IN_REVIEW', '담당자가 확인하고 있어요'],
    ['REFUNDING', '환불하고 있어요'],
  ])('says of %s: %s', async (status, title) => {
    const wrapper = await show({ status })
    expect(wrapper.get('h1').text()).toBe(title)
    expect(wrapper.find('[data-testid="payment-status"]').exists()).toBe(status !== null)
    expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(false)
  })

  it('says how to reach a person where one has to look', async () => {
    expect((await show({ status: 'IN_REVIEW' })).findComponent(ContactLine).exists()).toBe(true)
    expect((await show({ status: 'UNKNOWN' })).findComponent(ContactLine).exists()).toBe(false)
  })

  it('says that it takes longer, once it does', async () => {
    const slow = '이 창을 닫으셔도 괜찮아요'
    expect((await show({ asked: 5 })).text()).not.toContain(slow)
    expect((await show({ asked: 6 })).text()).toContain(slow)
    expect((await show({ asked: 6, status: 'IN_REVIEW' })).text()).not.toContain(slow)
  })

  it('says that the connection is unsteady', async () => {
    expect((await show()).text()).not.toContain('연결이 불안정해요')
    expect((await show({ isUnsteady: true })).text()).toContain('연결이 불안정해요')
  })

  it('lets the member ask now, but not twice at a time', async () => {
    const wrapper = await show()
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('checked')).toHaveLength(1)
    const asking = await show({ isAsking: true })
    await asking.get('button').trigger('click')
    expect(asking.emitted('checked')).toBeUndefined()
    expect(asking.get('button').attributes('aria-disabled')).toBe('true')
  })

  it('renews the timeline with each answer', async () => {
    const later = paymentDetails({ timeline: aTimeline({ summary: '이제 알아요.' }) })
    const api = fakeApi({ [`GET /api/payments/${ORDER}`]: [ok(paymentDetails()), ok(later)] })
    const { wrapper } = await render(ReturnConfirming, { props, account: anAccount() })
    await vi.waitFor(() => expect(wrapper.text()).toContain('더 하실 일은 없어요.'))
    await wrapper.setProps({ asked: 2 })
    await vi.waitFor(() => expect(wrapper.text()).toContain('이제 알아요.'))
    expect(api.sent).toHaveLength(2)
  })
})
