import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { anAccount, aPlan, aStartedPayment } from '@/test/fixtures'
import { render } from '@/test/render'
import TryAgain from './TryAgain.vue'

describe('TryAgain', () => {
  const plans = ok([aPlan(), aPlan({ code: 'YEAR', name: '1년권', price: 12000 })])
  const show = async (props = {}) => {
    const api = fakeApi({
      'GET /api/plans': plans,
      'POST /api/payments': ok(aStartedPayment({ redirectUrls: null }), 201),
    })
    const { wrapper } = await render(TryAgain, { props, account: anAccount() })
    return { wrapper, api, button: wrapper.get('[data-testid="pay-button"]') }
  }

  it.each([
    [true, '카카오페이로 이어서 결제'],
    [false, '카카오페이로 다시 결제'],
  ])('names its button by whether the payment is open: %s', async (isOpen, text) => {
    expect((await show({ isOpen })).button.text()).toBe(text)
  })

  it('sells the same plan again', async () => {
    const { wrapper, api, button } = await show({ planCode: 'YEAR' })
    expect(wrapper.text()).toContain('1년권 · 12,000원')
    await button.trigger('click')
    expect(api.calls('POST /api/payments')[0]?.body).toEqual({ planCode: 'YEAR' })
  })

  it('names the plan in English to who reads English', async () => {
    const name = '무비큐레이터스 프리미엄 평생 이용권'
    fakeApi({ 'GET /api/plans': ok([aPlan({ name })]) })
    await chooseLanguage('en')
    const { wrapper } = await render(TryAgain, { account: anAccount() })
    expect(wrapper.get('p').text()).toBe('MovieCurators Premium, for life · ₩39,000')
  })

  it('sells the first plan where the old one is gone', async () => {
    expect((await show({ planCode: 'GONE' })).wrapper.text()).toContain('프리미엄 평생 이용권')
  })

  it('loads the plans again on request', async () => {
    fakeApi({ 'GET /api/plans': [refused(500, 'internal-error'), plans] })
    const { wrapper } = await render(TryAgain, { account: anAccount() })
    await wrapper.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(true)
  })
})
