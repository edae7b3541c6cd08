import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { deferred, fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { anAccount, aReceipt, ORDER, paymentDetails } from '@/test/fixtures'
import { forgetStores } from '@/stores/store'
import { aPaymentReceipt } from '@/test/refundFixtures'
import { render } from '@/test/render'
import App from './App.vue'

describe('App', () => {
  it('begins with a link to the content, and shows the page of the URL in it', async () => {
    const { wrapper } = await render(App, { at: '/nowhere' })
    expect(wrapper.get('a').attributes('href')).toBe('#main')
    expect(wrapper.get('main#main h1').text()).toBe('찾을 수 없는 페이지예요')
    expect(wrapper.find('header').exists()).toBe(true)
    expect(wrapper.find('footer').exists()).toBe(true)
  })

  // Vitest fails where a rejection is left unhandled.
  it('shows what is wrong where the first page does not arrive', async () => {
    fakeApi({
      'HEAD /boot.js': noAnswer(),
      'POST /api/auth/refresh': refused(401, 'session-ended'),
    })
    const component = () => Promise.reject(new Error('missing'))
    const routes = [{ path: '/:path(.*)*', name: 'missing', component }]
    const router = createRouter({ history: createMemoryHistory(), routes })
    forgetStores()
    const wrapper = mount(App, { global: { plugins: [router] } })
    await vi.waitFor(() => expect(wrapper.find('main [role="alert"]').exists()).toBe(true))
    expect(wrapper.find('footer').exists()).toBe(true)
  })

  it('announces a payment in the live region that was there before it', async () => {
    const answer = deferred()
    fakeApi({ [`GET /api/payments/${ORDER}`]: answer.answer })
    const { wrapper } = await render(App, { at: `/membership/${ORDER}`, account: anAccount() })
    const live = wrapper.get('[role="status"][aria-live="polite"]').element
    answer.give(paymentDetails())
    await flushPromises()
    expect(live.textContent).toBe('지금 상태: 결제 완료')
    expect(wrapper.find('main [role="status"]').exists()).toBe(false)
  })

  it.each([
    ['', (order: string) => paymentDetails({ order, orderNumber: `MC-${order}` })],
    ['/receipt', (order: string) => aPaymentReceipt({ orderNumber: `MC-${order}` })],
  ])('shows no other order under the URL of one: %s', async (page, answer) => {
    fakeApi({
      [`GET /api/payments/A1${page}`]: ok(answer('A1')),
      [`GET /api/payments/B2${page}`]: refused(404, 'unknown-order'),
    })
    const account = anAccount()
    const { wrapper, router } = await render(App, { at: `/membership/A1${page}`, account })
    expect(wrapper.get('main').text()).toContain('MC-A1')
    await router.push(`/membership/B2${page}`)
    await flushPromises()
    expect(wrapper.get('main').text()).not.toContain('MC-A1')
    expect(wrapper.find('main [role="alert"]').exists()).toBe(true)
  })

  it('shows the member who comes back from KakaoPay with a cookie and an empty storage', async () => {
    sessionStorage.setItem(`moviecurators.return.${ORDER}`, 'secret')
    fakeApi({
      'POST /api/auth/refresh': ok({ accessToken: 'token', expiresIn: 900 }),
      'GET /api/accounts/me': ok(anAccount({ premium: true })),
      'POST /api/payments/approve': ok(aReceipt()),
      [`GET /api/payments/${ORDER}`]: ok(paymentDetails()),
    })
    const { wrapper } = await render(App, {
      at: `/kakaoPay/success?order=${ORDER}`,
      isRestored: false,
    })
    await vi.waitFor(() => expect(wrapper.get('h1').text()).toBe('결제가 끝났어요'))
    expect(wrapper.get('[data-testid="member-name"]').text()).toContain('김하늘')
    expect(wrapper.find('[data-testid="not-signed-in"]').exists()).toBe(false)
  })
})
