import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { RouterView } from 'vue-router'
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

  it('searches by the first characters of an order, and goes to the only match', async () => {
    const [first, second] = [aPayment({ order: 'mc-3f9a1' }), aPayment({ order: 'mc-3f9a2' })]
    fakeApi({
      'GET /api/support/orders?startingWith=mc-3f9a': ok([first, second]),
      'GET /api/support/orders?startingWith=mc-3f9a1': ok([first]),
    })
    const { wrapper, router } = await open()
    await search(wrapper, 'MC-3F9A')
    expect(wrapper.findAll('li')).toHaveLength(2)
    await search(wrapper, 'mc-3f9a1')
    expect(router.currentRoute.value.fullPath).toBe('/support/mc-3f9a1')
  })

  it('finds another payment while one is open', async () => {
    fakeApi({
      [`GET /api/support/payments/${ORDER}`]: ok(aSupportCase()),
      'GET /api/support/orders?startingWith=mc-3f9a': ok([]),
    })
    const { wrapper, router } = await open({ order: ORDER })
    await search(wrapper, 'mc-3f9a')
    expect(router.currentRoute.value.fullPath).toBe('/support')
  })
  it('leaves the only match by one step back, and finds it once', async () => {
    const api = fakeApi({
      [`GET /api/support/payments/${ORDER}`]: ok(aSupportCase()),
      'GET /api/support/orders?startingWith=mc-3f9a': ok([aPayment()]),
    })
    const host = defineComponent(() => () => h(RouterView))
    const { wrapper, router } = await render(host, { at: '/membership', account })
    await router.push('/support')
    await search(wrapper, 'mc-3f9a')
    expect(router.currentRoute.value.fullPath).toBe(`/support/${ORDER}`)
    router.back()
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/membership')
    expect(api.calls('GET /api/support/orders?startingWith=mc-3f9a')).toHaveLength(1)
  })
})
