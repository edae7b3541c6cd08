import { describe, expect, it } from 'vitest'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { aPayment } from '@/test/fixtures'
import { render } from '@/test/render'
import OrderMatches from './OrderMatches.vue'

describe('OrderMatches', () => {
  const ORDERS = 'GET /api/support/orders?startingWith=mc-3f9a'
  const props = { beginning: 'mc-3f9a' }
  const payments = [aPayment({ order: 'mc-3f9a1' }), aPayment({ order: 'mc-3f9a2' })]

  it('lists the payments that begin so, each with a link', async () => {
    fakeApi({ [ORDERS]: ok(payments) })
    const { wrapper } = await render(OrderMatches, { props })
    const links = wrapper.findAll('li a').map((link) => link.attributes('href'))
    expect(links).toEqual(['/support/mc-3f9a1', '/support/mc-3f9a2'])
    expect(wrapper.emitted('found')).toBeUndefined()
  })

  it('goes to the only one', async () => {
    fakeApi({ [ORDERS]: ok(payments.slice(0, 1)) })
    const { wrapper } = await render(OrderMatches, { props })
    expect(wrapper.emitted('found')).toEqual([['mc-3f9a1']])
  })

  it.each([
    ['nothing', ok([])],
    ['what no order can be', refused(400, 'invalid-request')],
  ])('finds none with %s, which is no failure', async (_, answer) => {
    fakeApi({ [ORDERS]: answer })
    const { wrapper } = await render(OrderMatches, { props })
    expect(wrapper.get('[role="status"]').text()).toBe('이 주문 번호로 시작하는 결제가 없어요.')
    expect(wrapper.find('button').exists()).toBe(false)
  })

  it('offers a retry where it could not ask', async () => {
    fakeApi({ [ORDERS]: refused(503, 'busy') })
    const { wrapper } = await render(OrderMatches, { props })
    expect(wrapper.get('[role="alert"]').text()).toContain('불러오지 못했어요.')
    expect(wrapper.find('button').exists()).toBe(true)
  })
})
