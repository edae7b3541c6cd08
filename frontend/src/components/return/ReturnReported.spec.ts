import { describe, expect, it } from 'vitest'
import ContactLine from '@/components/ui/ContactLine.vue'
import { fakeApi, ok } from '@/test/fakeApi'
import { aPlan, ORDER } from '@/test/fixtures'
import { render } from '@/test/render'
import ReturnReported from './ReturnReported.vue'

describe('ReturnReported', () => {
  const show = async (status: string) => {
    fakeApi({ 'GET /api/plans': ok([aPlan()]) })
    return (await render(ReturnReported, { props: { order: ORDER, status } })).wrapper
  }

  it.each([
    ['READY', '결제가 아직 열려 있어요', 'plain', true],
    ['CANCELED', '결제를 취소했어요', 'plain', true],
    ['FAILED', '결제가 완료되지 않았어요', 'bad', true],
    ['EXPIRED', '결제 시간이 지났어요', 'plain', true],
    ['APPROVED', '이 결제는 이미 끝났어요', 'good', false],
    ['REFUNDING', '환불하고 있어요', 'plain', false],
    ['REFUNDED', '환불된 결제예요', 'plain', false],
  ])('says of %s: %s', async (status, title, mark, canPay) => {
    const wrapper = await show(status)
    expect(wrapper.get('h1').text()).toBe(title)
    expect(wrapper.get('[data-testid="payment-outcome"]').attributes('data-outcome')).toBe(mark)
    expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(canPay)
    expect(wrapper.find(`a[href="/membership/${ORDER}"]`).exists()).toBe(!canPay)
  })

  it.each([
    ['FAILED', true],
    ['EXPIRED', true],
    ['CANCELED', false],
    ['READY', false],
    ['APPROVED', false],
  ])('says of %s how to reach a person: %s', async (status, isSaid) => {
    expect((await show(status)).findComponent(ContactLine).exists()).toBe(isSaid)
  })
})
