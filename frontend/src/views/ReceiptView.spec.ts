import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { anAccount, ORDER } from '@/test/fixtures'
import { aPaymentReceipt } from '@/test/refundFixtures'
import { render } from '@/test/render'
import ReceiptView from './ReceiptView.vue'

const RECEIPT = `GET /api/payments/${ORDER}/receipt`

describe('ReceiptView', () => {
  const open = async () =>
    (await render(ReceiptView, { props: { order: ORDER }, account: anAccount() })).wrapper

  it('shows the receipt and names the page after it', async () => {
    fakeApi({ [RECEIPT]: ok(aPaymentReceipt()) })
    const wrapper = await open()
    expect(wrapper.get('[data-testid="sheet"]').text()).toContain('39,000원')
    expect(document.title).toContain('영수증 MC-7K3Q-9F2W')
    expect(wrapper.get('a').attributes('href')).toBe(`/membership/${ORDER}`)
  })

  it('prints by a button that stays on the screen', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    fakeApi({ [RECEIPT]: ok(aPaymentReceipt()) })
    const button = (await open()).get('button')
    expect(button.classes()).toContain('print:hidden')
    await button.trigger('click')
    expect(print).toHaveBeenCalledOnce()
  })

  it('says that nothing was paid, and offers no paper', async () => {
    fakeApi({ [RECEIPT]: refused(409, 'not-paid') })
    const wrapper = await open()
    expect(wrapper.get('[role="alert"]').text()).toContain('결제되지 않은 주문이라 영수증이 없어요')
    expect(wrapper.findAll('button').map((button) => button.text())).toEqual(['다시 시도'])
  })

  it('loads again on request', async () => {
    fakeApi({ [RECEIPT]: [refused(503, 'busy'), ok(aPaymentReceipt())] })
    const wrapper = await open()
    await wrapper.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(wrapper.find('[data-testid="sheet"]').exists()).toBe(true)
  })
})
