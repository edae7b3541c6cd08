import { describe, expect, it } from 'vitest'
import { fakeApi, ok } from '@/test/fakeApi'
import { aPlan, ORDER } from '@/test/fixtures'
import { render } from '@/test/render'
import KakaoPayReportView from './KakaoPayReportView.vue'

describe('KakaoPayReportView', () => {
  const RETURN = `POST /api/payments/${ORDER}/return`
  const plans = { 'GET /api/plans': ok([aPlan()]) }
  const open = (outcome: string, query = `order=${ORDER}`) =>
    render(KakaoPayReportView, { props: { outcome }, at: `/kakaoPay/${outcome}?${query}` })

  it.each(['cancel', 'fail'])('reports %s, and shows the true status', async (outcome) => {
    const api = fakeApi({ ...plans, [RETURN]: ok({ order: ORDER, status: 'CANCELED' }) })
    const { wrapper } = await open(outcome)
    expect(api.calls(RETURN).map(({ body }) => body)).toEqual([{ outcome }])
    expect(wrapper.get('h1').text()).toBe('결제를 취소했어요')
  })

  it('reports again when the other URL is opened', async () => {
    const api = fakeApi({ ...plans, [RETURN]: ok({ order: ORDER, status: 'CANCELED' }) })
    const { wrapper } = await open('cancel')
    await wrapper.setProps({ outcome: 'fail' })
    expect(api.calls(RETURN).map(({ body }) => body)).toEqual([
      { outcome: 'cancel' },
      { outcome: 'fail' },
    ])
  })

  it.each(['cancel', 'fail'])('sends nothing for a malformed order on %s', async (outcome) => {
    const api = fakeApi({})
    const { wrapper } = await open(outcome, 'order=../../x&order=y')
    expect(wrapper.get('h1').text()).toBe('어떤 결제인지 알 수 없어요')
    expect(api.sent.filter(({ path }) => path.startsWith('/api/payments'))).toEqual([])
  })
})
