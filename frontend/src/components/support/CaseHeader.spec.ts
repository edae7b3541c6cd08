import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import { aPaymentAudit, aSupportCase, aSupportPayment } from '@/test/supportFixtures'
import CaseHeader from './CaseHeader.vue'

describe('CaseHeader', () => {
  it('has a headline from the beginning, which keeps the focus when the case arrives', async () => {
    const { wrapper } = await render(CaseHeader, { props: { supportCase: null } })
    const headline = wrapper.get('h1').element
    expect(headline.textContent).toBe('고객 지원')
    await wrapper.setProps({ supportCase: aSupportCase() })
    expect(wrapper.get('h1').element).toBe(headline)
    expect(headline.textContent).toBe('MC-7K3Q-9F2W')
  })

  it('says what went back', async () => {
    const summary = aSupportPayment({ refundedAmount: 9000, status: 'PARTIALLY_REFUNDED' })
    const supportCase = aSupportCase({ payment: aPaymentAudit({ summary }) })
    const { wrapper } = await render(CaseHeader, { props: { supportCase } })
    expect(wrapper.text()).toContain('9,000원 환불')
    expect(wrapper.get('[data-testid="payment-status"]').text()).toBe('일부 환불')
  })
})
