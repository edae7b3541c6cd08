import { describe, expect, it } from 'vitest'
import { ORDER_NUMBER } from '@/test/fixtures'
import { render } from '@/test/render'
import OrderNumber from './OrderNumber.vue'

describe('OrderNumber', () => {
  it('is selected as a whole, and spelled for those who hear it', async () => {
    const { wrapper } = await render(OrderNumber, { props: { number: ORDER_NUMBER } })
    const [seen, heard] = wrapper.findAll('span > span')
    expect(seen?.text()).toBe('MC-7K3Q-9F2W')
    expect(seen?.classes()).toContain('select-all')
    expect(seen?.attributes('aria-hidden')).toBe('true')
    expect(heard?.text()).toBe('M C, 7 K 3 Q, 9 F 2 W')
    expect(heard?.classes()).toEqual(['sr-only', 'select-none'])
  })
})
