import { describe, expect, it } from 'vitest'
import { fakeApi, ok } from '@/test/fakeApi'
import { anAccount, aPlan, aStartedPayment } from '@/test/fixtures'
import { refundTerms } from '@/test/refundTerms'
import { render } from '@/test/render'
import PlanTicket from './PlanTicket.vue'

describe('PlanTicket', () => {
  it('shows the plan, its price and the tax in it', async () => {
    const { wrapper } = await render(PlanTicket, {
      props: { plan: aPlan({ price: 12000, vat: 1091 }) },
    })
    expect(wrapper.get('h3').text()).toBe('프리미엄 평생 이용권')
    expect(wrapper.get('[data-testid="price"]').text()).toBe('12,000원')
    expect(wrapper.text()).toContain('부가세 1,091원 포함')
  })

  it('says before the purchase what of it goes back, and leads to all of the terms', async () => {
    const terms = new Map(refundTerms().map((term) => [term.code, term]))
    const { wrapper } = await render(PlanTicket, { props: { plan: aPlan() } })
    const line = wrapper.get('[data-testid="refund-terms"]')
    expect(line.text()).toContain(`${terms.get('withdrawal')?.days}일 안에는 전액 환불`)
    expect(line.text()).toContain(`프로그램을 열면 ${terms.get('used')?.percent}% 환불`)
    expect(line.get('a').attributes('href')).toBe('/#refund')
  })

  it('sells this plan', async () => {
    const api = fakeApi({
      'POST /api/payments': ok(aStartedPayment({ redirectUrls: null }), 201),
    })
    const props = { plan: aPlan({ code: 'YEAR' }) }
    const { wrapper } = await render(PlanTicket, { props, account: anAccount() })
    await wrapper.get('[data-testid="pay-button"]').trigger('click')
    expect(api.sent[0]?.body).toEqual({ planCode: 'YEAR' })
  })
})
