import { describe, expect, it, vi } from 'vitest'
import { fakeApi, ok } from '@/test/fakeApi'
import { anAccount, aReceipt, ORDER, paymentDetails } from '@/test/fixtures'
import { render } from '@/test/render'
import ReturnApproved from './ReturnApproved.vue'

describe('ReturnApproved', () => {
  const props = { receipt: aReceipt() }

  it('shows a member the receipt, the ways on and the timeline', async () => {
    fakeApi({ [`GET /api/payments/${ORDER}`]: ok(paymentDetails()) })
    const { wrapper } = await render(ReturnApproved, { props, account: anAccount() })
    expect(wrapper.find('[data-testid="receipt"]').exists()).toBe(true)
    expect(wrapper.find('a[href="/curations/premium"]').exists()).toBe(true)
    expect(wrapper.find('a[href="/membership"]').exists()).toBe(true)
    await vi.waitFor(() => expect(wrapper.text()).toContain('지금까지 있었던 일'))
  })

  it('shows a visitor the receipt, and explains where the membership is', async () => {
    const { wrapper } = await render(ReturnApproved, { props })
    expect(wrapper.find('[data-testid="receipt"]').exists()).toBe(true)
    expect(wrapper.get('[data-testid="not-signed-in"]').text()).toContain(
      '이 브라우저에는 로그인되어 있지 않아요',
    )
    expect(wrapper.find('a[href="/curations/premium"]').exists()).toBe(false)
  })
})
