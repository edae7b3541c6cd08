import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { aPayment, ORDER } from '@/test/fixtures'
import { render } from '@/test/render'
import PaymentLinks from './PaymentLinks.vue'

describe('PaymentLinks', () => {
  it('links each payment, by its order and status', async () => {
    const payments = [aPayment({ status: 'UNKNOWN' }), aPayment({ order: 'mc-2' })]
    const { wrapper } = await render(PaymentLinks, { props: { payments } })
    expect(wrapper.findAll('li')).toHaveLength(2)
    expect(wrapper.get('li').text()).toContain('프리미엄 평생 이용권 · 39,000원')
    expect(wrapper.get('li a').attributes('href')).toBe(`/support/${ORDER}`)
    expect(wrapper.get('li a').attributes('aria-label')).toBe(`자세히 보기: ${ORDER}, 확인 중`)
  })

  it('names the item in the language of the reader', async () => {
    const payments = [aPayment({ itemName: '무비큐레이터스 프리미엄 평생 이용권' })]
    const { wrapper } = await render(PaymentLinks, { props: { payments } })
    await chooseLanguage('en')
    expect(wrapper.get('li').text()).toContain('MovieCurators Premium, for life · ₩39,000')
  })
})
