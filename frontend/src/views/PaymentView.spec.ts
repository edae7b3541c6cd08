import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { useAnnouncer } from '@/stores/announcer'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { anAccount, aTimeline, ORDER, paymentDetails } from '@/test/fixtures'
import { render } from '@/test/render'
import PaymentView from './PaymentView.vue'

describe('PaymentView', () => {
  const PAYMENT = `GET /api/payments/${ORDER}`
  const open = async () =>
    (await render(PaymentView, { props: { order: ORDER }, account: anAccount() })).wrapper

  it('shows the status, the facts and the timeline, and announces the status', async () => {
    fakeApi({ [PAYMENT]: ok(paymentDetails()) })
    const wrapper = await open()
    expect(wrapper.get('[data-testid="payment-status"]').text()).toBe('결제 완료')
    expect(wrapper.text()).toContain('신한카드 · 신용 · 일시불')
    expect(wrapper.get('[data-testid="timeline"]').findAll('li')).toHaveLength(2)
    expect(useAnnouncer().spoken).toBe('지금 상태: 결제 완료')
    expect(wrapper.find('[role="status"]').exists()).toBe(false)
  })

  it.each(['UNKNOWN', 'APPROVED', 'FAILED'] as const)(
    'shows %s in another language',
    async (status) => {
      const english = aTimeline({ summary: 'Nobody knows yet.' })
      fakeApi({
        [PAYMENT]: [
          ok(paymentDetails({ status })),
          ok(paymentDetails({ status, timeline: english })),
        ],
      })
      const wrapper = await open()
      await chooseLanguage('en')
      await flushPromises()
      expect(wrapper.text()).toContain('Nobody knows yet.')
    },
  )

  it("says that the payment is not the member's", async () => {
    fakeApi({ [PAYMENT]: refused(404, 'not-found') })
    expect((await open()).get('[role="alert"]').text()).toContain('이 결제를 찾을 수 없어요')
  })

  it('tries again when the member wants to', async () => {
    fakeApi({ [PAYMENT]: [refused(404, 'not-found'), ok(paymentDetails())] })
    const wrapper = await open()
    await wrapper.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(wrapper.get('[data-testid="payment-status"]').text()).toBe('결제 완료')
  })
})
