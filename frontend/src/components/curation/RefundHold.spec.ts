import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import RefundHold from './RefundHold.vue'

describe('RefundHold', () => {
  it('says why nothing opens, and where to hear of the refund', async () => {
    const { wrapper } = await render(RefundHold)
    expect(wrapper.attributes('role')).toBe('status')
    expect(wrapper.text()).toContain('환불을 확인하고 있어요')
    expect(wrapper.get('a').attributes('href')).toBe('/membership')
  })
})
