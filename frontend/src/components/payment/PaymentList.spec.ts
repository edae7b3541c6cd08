import { describe, expect, it } from 'vitest'
import { aPayment } from '@/test/fixtures'
import { render } from '@/test/render'
import PaymentList from './PaymentList.vue'

describe('PaymentList', () => {
  it('says that there are no payments', async () => {
    const { wrapper } = await render(PaymentList, { props: { payments: [] } })
    expect(wrapper.get('[data-testid="empty"]').text()).toContain('아직 결제한 적이 없어요.')
  })

  it('shows the payments in the given order', async () => {
    const payments = [aPayment({ order: 'mc-2' }), aPayment({ order: 'mc-1' })]
    const { wrapper } = await render(PaymentList, { props: { payments } })
    const rows = wrapper.findAll('[data-testid="payment"]')
    expect(rows.map((row) => row.attributes('data-order'))).toEqual(['mc-2', 'mc-1'])
    expect(wrapper.find('[data-testid="empty"]').exists()).toBe(false)
  })
})
