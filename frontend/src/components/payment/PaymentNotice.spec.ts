import { describe, expect, it } from 'vitest'
import type { PaymentStatus, Refund } from '@/api/types'
import ContactLine from '@/components/ui/ContactLine.vue'
import { fakeApi, ok } from '@/test/fakeApi'
import { anAccount, aPlan, paymentDetails } from '@/test/fixtures'
import { aRefund } from '@/test/refundFixtures'
import { render } from '@/test/render'
import PaymentNotice from './PaymentNotice.vue'

describe('PaymentNotice', () => {
  const show = async (status: PaymentStatus, refunds: Refund[] = []) => {
    fakeApi({ 'GET /api/plans': ok([aPlan()]) })
    const props = { payment: paymentDetails({ status, refunds }) }
    return (await render(PaymentNotice, { props, account: anAccount() })).wrapper
  }

  it.each(['RETURNED', 'APPROVING', 'UNKNOWN', 'IN_REVIEW'] as const)(
    'asks the member to wait while %s, and not to pay again',
    async (status) => {
      const wrapper = await show(status)
      expect(wrapper.text()).toContain('다시 결제하지 마세요')
      expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(false)
    },
  )

  it('offers to continue an open payment until its deadline', async () => {
    const wrapper = await show('READY')
    expect(wrapper.text()).toContain('18:18까지')
    expect(wrapper.get('[data-testid="pay-button"]').text()).toBe('카카오페이로 이어서 결제')
  })

  it('says that the payment is being refunded', async () => {
    const wrapper = await show('REFUNDING')
    expect(wrapper.text()).toContain('전액 환불하고 있어요')
    expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(false)
  })

  it.each([
    ['IN_REVIEW', [], true],
    ['FAILED', [], true],
    ['APPROVED', [aRefund({ status: 'REFUSED', doneAt: null })], true],
    ['REFUNDED', [aRefund()], false],
    ['APPROVED', [], false],
    ['CANCELED', [], false],
    ['UNKNOWN', [], false],
  ] as const)('of %s with refunds %j says whom to ask: %s', async (status, refunds, isSaid) => {
    const contact = (await show(status, [...refunds])).findComponent(ContactLine)
    expect(contact.exists()).toBe(isSaid)
    if (isSaid) expect(contact.props('orderNumber')).toBe('MC-7K3Q-9F2W')
  })

  it.each(['APPROVED', 'CANCELED', 'REFUNDED'] as const)('is empty for %s', async (status) => {
    expect((await show(status)).text()).toBe('')
  })
})
