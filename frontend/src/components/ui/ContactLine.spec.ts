import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { fakeApi, noAnswer, ok } from '@/test/fakeApi'
import { ORDER_NUMBER } from '@/test/fixtures'
import { aSeller } from '@/test/refundFixtures'
import { render } from '@/test/render'
import ContactLine from './ContactLine.vue'

describe('ContactLine', () => {
  it('brings the contact line of the seller, and hands on the order number', async () => {
    fakeApi({ 'GET /api/seller': ok(aSeller()) })
    const props = { orderNumber: ORDER_NUMBER }
    const { wrapper } = await render(ContactLine, { props })
    await vi.waitFor(() => expect(wrapper.text()).toContain(aSeller().phone))
    expect(wrapper.text()).toContain(ORDER_NUMBER)
  })

  it('stays empty where the seller is not known', async () => {
    const api = fakeApi({ 'GET /api/seller': noAnswer() })
    const { wrapper } = await render(ContactLine)
    await vi.waitFor(() => expect(api.sent).toHaveLength(1))
    await flushPromises()
    expect(wrapper.text()).toBe('')
  })
})
