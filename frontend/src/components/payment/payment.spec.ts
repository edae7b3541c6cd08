import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { PaymentStatus } from '@/api/types'
import { fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import {
  anAccount,
  aPayment,
  aPlan,
  aReceipt,
  aTimeline,
  ORDER,
  paymentDetails,
} from '@/test/fixtures'
import { render } from '@/test/render'
import MembershipTicket from './MembershipTicket.vue'
import PaymentFacts from './PaymentFacts.vue'
import PaymentList from './PaymentList.vue'
import PaymentNotice from './PaymentNotice.vue'
import ReceiptTicket from './ReceiptTicket.vue'
import StatusBadge from './StatusBadge.vue'
import TimelineSoFar from './TimelineSoFar.vue'
import PaymentTimeline from './PaymentTimeline.vue'

describe('StatusBadge', () => {
  it.each([
    ['READY', '결제 대기'],
    ['APPROVED', '결제 완료'],
    ['IN_REVIEW', '담당자 확인 중'],
    ['REFUNDING', '환불 진행 중'],
  ])('says %s in words', async (status, text) => {
    expect((await render(StatusBadge, { props: { status } })).wrapper.text()).toBe(text)
  })
})

describe('ReceiptTicket', () => {
  it('says what was paid, how and when, in Korean time', async () => {
    const { wrapper } = await render(ReceiptTicket, { props: { receipt: aReceipt() } })
    const text = wrapper.text()
    expect(text).toContain('39,000원')
    expect(text).toContain('카카오페이 · 카드')
    expect(text).toContain('2026년 11월 22일 18:04')
    expect(text).toContain(ORDER)
  })
})

describe('PaymentFacts', () => {
  const facts = async (differs = {}) =>
    (await render(PaymentFacts, { props: { payment: paymentDetails(differs) } })).wrapper.text()

  it('names the card, and how it is paid off', async () => {
    expect(await facts()).toContain('신한카드 · 일시불')
    const card = { issuer: '신한카드', type: '신용', installMonths: 3 }
    expect(await facts({ card })).toContain('신한카드 · 3개월 할부')
  })

  it('leaves out what there is not', async () => {
    const text = await facts({ status: 'READY', card: null, approvedAt: null, paymentMethod: null })
    expect(text).not.toMatch(/카드|결제 수단|결제 일시/)
    expect(text).toContain('결제 기한')
  })
})

describe('PaymentNotice', () => {
  const notice = async (status: PaymentStatus) => {
    fakeApi({ 'GET /api/plans': ok([aPlan()]) })
    const props = { payment: paymentDetails({ status }) }
    return (await render(PaymentNotice, { props, account: anAccount() })).wrapper
  }

  it.each(['RETURNED', 'APPROVING', 'UNKNOWN', 'IN_REVIEW'] as const)(
    'asks the member to wait while %s, and not to pay again',
    async (status) => {
      const wrapper = await notice(status)
      expect(wrapper.text()).toContain('다시 결제하지 마세요')
      expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(false)
    },
  )

  it('lets the member carry on with an open one, and says until when', async () => {
    const wrapper = await notice('READY')
    expect(wrapper.text()).toContain('18:18까지')
    expect(wrapper.get('[data-testid="pay-button"]').text()).toBe('카카오페이로 이어서 결제')
  })

  it('says that the money is on its way back', async () => {
    const wrapper = await notice('REFUNDING' as PaymentStatus)
    expect(wrapper.text()).toContain('전액 환불하고 있어요')
    expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(false)
  })

  it('has nothing to say of one that is over', async () => {
    expect((await notice('APPROVED')).text()).toBe('')
  })
})

describe('PaymentTimeline', () => {
  it('tells what happened, with the time it names marked as such, and what it comes to', async () => {
    const { wrapper } = await render(PaymentTimeline, { props: { timeline: aTimeline() } })
    expect(wrapper.findAll('li').map((line) => line.text())).toEqual([
      '2026년 11월 22일 18:03:11에 결제를 시작하셨어요.',
      '18:04:40에 카카오페이가 결제를 승인했어요.',
    ])
    const time = wrapper.get('time')
    expect([time.text(), time.attributes('datetime')]).toEqual(['18:03:11', '2026-11-22T09:03:11Z'])
    expect(wrapper.get('[data-testid="timeline-summary"]').text()).toContain('한 번 결제됐어요')
  })

  it('tells a line that names no time as it is', async () => {
    const line = { at: '2026-11-22T09:03:11Z', time: '18:03:11', text: '곧이어 승인했어요.' }
    const { wrapper } = await render(PaymentTimeline, {
      props: { timeline: aTimeline({ entries: [line] }) },
    })
    expect(wrapper.get('li').text()).toBe('곧이어 승인했어요.')
    expect(wrapper.find('time').exists()).toBe(false)
  })
})

describe('TimelineSoFar', () => {
  const PAYMENT = `GET /api/payments/${ORDER}`

  it('is told anew each turn', async () => {
    const later = paymentDetails({ timeline: aTimeline({ summary: '이제 알아요.' }) })
    const api = fakeApi({ [PAYMENT]: [ok(paymentDetails()), ok(later)] })
    const { wrapper } = await render(TimelineSoFar, { props: { order: ORDER, revision: 1 } })
    expect(wrapper.text()).toContain('더 하실 일은 없어요.')
    await wrapper.setProps({ revision: 2 })
    await flushPromises()
    expect(wrapper.text()).toContain('이제 알아요.')
    expect(api.sent).toHaveLength(2)
  })

  it('stays as it was where it cannot be told anew, and is nothing where it is not theirs', async () => {
    fakeApi({ [PAYMENT]: [ok(paymentDetails()), noAnswer()] })
    const { wrapper } = await render(TimelineSoFar, { props: { order: ORDER, revision: 1 } })
    await wrapper.setProps({ revision: 2 })
    await flushPromises()
    expect(wrapper.findAll('li')).toHaveLength(2)

    fakeApi({ [PAYMENT]: refused(404, 'unknown-order') })
    const { wrapper: other } = await render(TimelineSoFar, { props: { order: ORDER } })
    expect(other.text()).toBe('')
  })
})

describe('PaymentList', () => {
  it('has a kind word where there are none', async () => {
    const { wrapper } = await render(PaymentList, { props: { payments: [] } })
    expect(wrapper.get('[data-testid="empty"]').text()).toContain('아직 결제한 적이 없어요.')
  })

  it('shows each, and its steps on demand', async () => {
    const api = fakeApi({ [`GET /api/payments/${ORDER}`]: ok(paymentDetails()) })
    const { wrapper } = await render(PaymentList, { props: { payments: [aPayment()] } })
    expect(wrapper.get(`a[href="/membership/${ORDER}"]`).text()).toBe('자세히 보기')
    expect(api.sent).toHaveLength(0)
    const toggle = wrapper.get('button')
    await toggle.trigger('click')
    await flushPromises()
    expect(toggle.attributes('aria-expanded')).toBe('true')
    expect(wrapper.get('[data-testid="timeline"]').text()).toContain('결제를 시작하셨어요.')
  })

  it('can fetch the steps again', async () => {
    const answers = [refused(500, 'internal-error'), ok(paymentDetails())]
    fakeApi({ [`GET /api/payments/${ORDER}`]: answers })
    const { wrapper } = await render(PaymentList, { props: { payments: [aPayment()] } })
    await wrapper.get('button').trigger('click')
    await flushPromises()
    await wrapper.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(wrapper.find('[data-testid="timeline"]').exists()).toBe(true)
  })
})

describe('MembershipTicket', () => {
  const ticket = async (differs = {}) =>
    (await render(MembershipTicket, { props: { account: anAccount(differs) } })).wrapper

  it('offers premium to a free member', async () => {
    const wrapper = await ticket()
    expect(wrapper.get('[data-testid="membership-level"]').text()).toBe('무료 회원')
    expect(wrapper.get('a').attributes('href')).toBe('/#plan')
  })

  it('says for how long a member is premium', async () => {
    expect((await ticket({ premium: true })).text()).toContain('평생 이용')
    const premiumUntil = '2027-01-31T15:00:00Z'
    expect((await ticket({ premium: true, premiumUntil })).text()).toContain('2027년 2월 1일까지')
  })
})
