import { describe, expect, it } from 'vitest'
import { ORDER } from '@/test/fixtures'
import { press } from '@/test/keys'
import { render } from '@/test/render'
import { aFoundPayment } from '@/test/supportFixtures'
import FoundList from './FoundList.vue'

describe('FoundList', () => {
  it('shows whose payment it is, its state, and what went back', async () => {
    const payments = [aFoundPayment({ status: 'PARTIALLY_REFUNDED', refundedAmount: 9000 })]
    const { wrapper } = await render(FoundList, { props: { payments } })
    for (const part of ['39,000원', '김하늘', 'haneul@example.com', '9,000원 환불', '일부 환불'])
      expect(wrapper.text()).toContain(part)
    expect(wrapper.get('a').attributes('href')).toBe(`/support/${ORDER}`)
  })

  it('is walked through by keys', async () => {
    const payments = [aFoundPayment({ order: 'a' }), aFoundPayment({ order: 'b' })]
    await render(FoundList, { props: { payments } })
    press('j')
    press('j')
    expect((document.activeElement as HTMLElement).dataset.order).toBe('b')
  })
})
