import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { deferred, fakeApi } from '@/test/fakeApi'
import { anAccount, ORDER, paymentDetails } from '@/test/fixtures'
import { render } from '@/test/render'
import App from './App.vue'

describe('App', () => {
  it('begins with a link to the content, and shows the page of the URL in it', async () => {
    const { wrapper } = await render(App, { at: '/nowhere' })
    expect(wrapper.get('a').attributes('href')).toBe('#main')
    expect(wrapper.get('main#main h1').text()).toBe('상영표에 없는 페이지예요')
    expect(wrapper.find('header').exists()).toBe(true)
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
})
