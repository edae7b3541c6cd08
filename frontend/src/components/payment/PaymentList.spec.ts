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
    expect(wrapper.find('[data-testid="unpaid"]').exists()).toBe(false)
  })

  it('folds away the tries that came to nothing', async () => {
    const payments = (['CANCELED', 'APPROVED', 'FAILED', 'EXPIRED', 'READY'] as const).map(
      (status) => aPayment({ status, order: status }),
    )
    const { wrapper } = await render(PaymentList, { props: { payments } })
    const shown = () =>
      wrapper.findAll('[data-testid="payment"]').map((row) => row.attributes('data-order'))
    expect(shown()).toEqual(['APPROVED', 'READY'])
    const toggle = wrapper.get('[data-testid="unpaid"] button')
    expect(toggle.text()).toContain('완료되지 않은 결제 3건')
    await toggle.trigger('click')
    expect(shown()).toEqual(['APPROVED', 'READY', 'CANCELED', 'FAILED', 'EXPIRED'])
    expect(toggle.attributes('aria-expanded')).toBe('true')
  })

  it('says that nothing was paid where there are such tries only', async () => {
    const payments = [aPayment({ status: 'CANCELED' })]
    const { wrapper } = await render(PaymentList, { props: { payments } })
    expect(wrapper.get('[data-testid="empty"]').text()).toContain('아직 결제한 적이 없어요.')
    expect(wrapper.get('[data-testid="unpaid"]').text()).toContain('1건')
  })
})
