import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { fakeApi, ok } from '@/test/fakeApi'
import { anAccount, aPayment, aSupportCase, aSupportMember, ORDER } from '@/test/fixtures'
import { render } from '@/test/render'
import SupportView from './SupportView.vue'

describe('SupportView', () => {
  const account = anAccount({ role: 'ADMIN' })
  const open = (props = {}) => render(SupportView, { props, at: '/support', account })

  async function search(wrapper: Awaited<ReturnType<typeof open>>['wrapper'], query: string) {
    await wrapper.get('input').setValue(query)
    await wrapper.get('form').trigger('submit')
    await flushPromises()
  }

  it('goes to the payment with an order number', async () => {
    const { wrapper, router } = await open()
    await search(wrapper, ` ${ORDER} `)
    expect(router.currentRoute.value.fullPath).toBe(`/support/${ORDER}`)
  })

  it('shows the payment of the URL', async () => {
    fakeApi({ [`GET /api/support/payments/${ORDER}`]: ok(aSupportCase()) })
    const { wrapper } = await open({ order: ORDER })
    expect(wrapper.find('[data-testid="history"]').exists()).toBe(true)
  })

  it('lists the payments of an email, and keeps the email out of the URL', async () => {
    fakeApi({
      'GET /api/support/payments?email=a%2Bb%40c.kr': ok({
        member: aSupportMember(),
        payments: [aPayment()],
      }),
    })
    const { wrapper, router } = await open()
    await search(wrapper, 'a+b@c.kr')
    expect(wrapper.findAll('li')).toHaveLength(1)
    expect(router.currentRoute.value.fullPath).toBe('/support')
  })

  it('loads a repeated email again', async () => {
    const answer = (payments: unknown[]) => ok({ member: aSupportMember(), payments })
    const api = fakeApi({
      'GET /api/support/payments?email=a%40b.kr': [answer([]), answer([aPayment()])],
    })
    const { wrapper } = await open()
    await search(wrapper, 'a@b.kr')
    expect(wrapper.findAll('li')).toHaveLength(0)
    await search(wrapper, 'a@b.kr')
    expect(wrapper.findAll('li')).toHaveLength(1)
    expect(api.sent).toHaveLength(2)
  })

  it('loads a repeated order again', async () => {
    const api = fakeApi({ [`GET /api/support/payments/${ORDER}`]: ok(aSupportCase()) })
    const { wrapper } = await open({ order: ORDER })
    await search(wrapper, ORDER)
    expect(api.sent).toHaveLength(2)
  })
})
