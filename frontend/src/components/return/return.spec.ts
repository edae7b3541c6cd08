import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/api/problem'
import type { PaymentStatus } from '@/api/types'
import { chooseLanguage } from '@/i18n'
import { useAnnouncer } from '@/stores/announcer'
import { fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { anAccount, aPlan, aReceipt, aTimeline, ORDER, paymentDetails } from '@/test/fixtures'
import { render } from '@/test/render'
import AccountNote from './AccountNote.vue'
import ApprovalFlow from './ApprovalFlow.vue'
import ReportFlow from './ReportFlow.vue'
import ReturnApproved from './ReturnApproved.vue'
import ReturnConfirming from './ReturnConfirming.vue'
import ReturnIncomplete from './ReturnIncomplete.vue'
import ReturnRefused from './ReturnRefused.vue'
import ReturnReported from './ReturnReported.vue'

const plans = { 'GET /api/plans': ok([aPlan()]) }
const APPROVE = 'POST /api/payments/approve'
const RETURN = `POST /api/payments/${ORDER}/return`
const outcome = (wrapper: Awaited<ReturnType<typeof render>>['wrapper']) =>
  wrapper.get('[data-testid="payment-outcome"]')

describe('ApprovalFlow', () => {
  const props = { order: ORDER, pgToken: 'secret' }

  it('shows the receipt, and that the member is premium now', async () => {
    fakeApi({ [APPROVE]: ok(aReceipt()), 'GET /api/accounts/me': ok(anAccount({ premium: true })) })
    const { wrapper } = await render(ApprovalFlow, { props, account: anAccount() })
    expect(outcome(wrapper).text()).toContain('결제가 끝났어요')
    expect(wrapper.get('[data-testid="paid-amount"]').text()).toContain('39,000원')
    expect(wrapper.find('a[href="/curations/premium"]').exists()).toBe(true)
    expect(wrapper.text()).not.toContain('다른 계정')
  })

  it('waits with live status, and never asks to pay again', async () => {
    fakeApi({ [APPROVE]: ok({ order: ORDER, status: 'UNKNOWN' }, 202) })
    const { wrapper } = await render(ApprovalFlow, { props })
    expect(outcome(wrapper).text()).toContain('아직 확인하고 있어요')
    expect(wrapper.get('[data-testid="payment-status"]').text()).toBe('확인 중')
    expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(false)
  })

  it('asks at once when the member presses the button', async () => {
    fakeApi({ [APPROVE]: [ok({ order: ORDER, status: 'UNKNOWN' }, 202), ok(aReceipt())] })
    const { wrapper } = await render(ApprovalFlow, { props })
    await wrapper.get('button').trigger('click')
    await flushPromises()
    expect(outcome(wrapper).attributes('data-outcome')).toBe('good')
    expect(useAnnouncer().spoken).toContain('결제가 끝났어요')
  })

  it('says that the connection is unsteady, not that the payment failed', async () => {
    fakeApi({ [APPROVE]: noAnswer() })
    const { wrapper } = await render(ApprovalFlow, { props })
    expect(wrapper.text()).toContain('연결이 고르지 않아요')
    expect(outcome(wrapper).attributes('data-outcome')).toBe('waiting')
  })

  it('waits for an approval under way: no refusal, no unsteady connection, nothing to pay', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    fakeApi({ [APPROVE]: refused(409, 'request-in-progress', {}, { 'Retry-After': '1' }) })
    const { wrapper } = await render(ApprovalFlow, { props })
    await vi.advanceTimersByTimeAsync(6000)
    expect(outcome(wrapper).text()).toContain('아직 확인하고 있어요')
    expect(wrapper.text()).not.toContain('연결이 고르지 않아요')
    expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(false)
  })

  it('says why it was refused, and what to do', async () => {
    fakeApi({ ...plans, [APPROVE]: refused(409, 'payment-failed') })
    const { wrapper } = await render(ApprovalFlow, { props, account: anAccount() })
    expect(outcome(wrapper).text()).toContain('청구된 금액은 없어요')
    expect(wrapper.get('[data-testid="pay-button"]').text()).toBe('카카오페이로 다시 결제')
  })
})

describe('ReturnApproved', () => {
  it('explains itself to someone who is not signed in here', async () => {
    const { wrapper } = await render(ReturnApproved, { props: { receipt: aReceipt() } })
    expect(wrapper.get('[data-testid="not-signed-in"]').text()).toContain(
      '이 브라우저에는 로그인되어 있지 않아요',
    )
    expect(wrapper.find('a[href="/curations/premium"]').exists()).toBe(false)
  })
})

describe('ReturnConfirming', () => {
  const props = { order: ORDER, status: 'UNKNOWN', hasTrouble: false, isAsking: false, asked: 1 }

  it('says that it may take longer, once it does', async () => {
    const slow = '이 창을 닫으셔도 괜찮아요'
    const soon = await render(ReturnConfirming, { props })
    expect(soon.wrapper.text()).not.toContain(slow)
    const late = await render(ReturnConfirming, { props: { ...props, asked: 6 } })
    expect(late.wrapper.text()).toContain(slow)
  })

  it('says that people look into it', async () => {
    const { wrapper } = await render(ReturnConfirming, { props: { ...props, status: 'IN_REVIEW' } })
    expect(wrapper.get('h1').text()).toBe('담당자가 확인하고 있어요')
  })

  it('says that the money is on its way back', async () => {
    const { wrapper } = await render(ReturnConfirming, { props: { ...props, status: 'REFUNDING' } })
    expect(wrapper.get('h1').text()).toBe('환불하고 있어요')
  })
})

describe('the story on the way back', () => {
  const PAYMENT = `GET /api/payments/${ORDER}`
  const props = { order: ORDER, status: 'UNKNOWN', hasTrouble: false, isAsking: false, asked: 1 }

  it('goes on while the payment is asked for', async () => {
    const later = paymentDetails({ timeline: aTimeline({ summary: '이제 알아요.' }) })
    const api = fakeApi({ [PAYMENT]: [ok(paymentDetails()), ok(later)] })
    const { wrapper } = await render(ReturnConfirming, { props, account: anAccount() })
    await vi.waitFor(() => expect(wrapper.text()).toContain('더 하실 일은 없어요.'))
    await wrapper.setProps({ asked: 2 })
    await vi.waitFor(() => expect(wrapper.text()).toContain('이제 알아요.'))
    expect(api.sent).toHaveLength(2)
  })

  it('is told with the receipt', async () => {
    fakeApi({ [PAYMENT]: ok(paymentDetails()) })
    const props = { receipt: aReceipt() }
    const { wrapper } = await render(ReturnApproved, { props, account: anAccount() })
    await vi.waitFor(() => expect(wrapper.text()).toContain('지금까지 있었던 일'))
  })

  it('is the member’s only: nobody else asks for it', async () => {
    const api = fakeApi({})
    await render(ReturnConfirming, { props })
    expect(api.sent).toHaveLength(0)
  })
})

describe('ReturnRefused', () => {
  const refusedFor = async (code: string) => {
    fakeApi(plans)
    const problem = new ApiProblem({ status: 409, code })
    return (await render(ReturnRefused, { props: { problem }, account: anAccount() })).wrapper
  }

  it.each(['payment-not-finished', 'pg-token-refused'])('carries on after %s', async (code) => {
    const wrapper = await refusedFor(code)
    expect(wrapper.get('[data-testid="pay-button"]').text()).toBe('카카오페이로 이어서 결제')
  })

  it.each(['ko', 'en'] as const)(
    'says nothing of money where only the confirmation was refused, in %s',
    async (locale) => {
      await chooseLanguage(locale)
      const wrapper = await refusedFor('pg-token-refused')
      expect(outcome(wrapper).attributes('data-outcome')).toBe('plain')
      expect(outcome(wrapper).text()).not.toMatch(/청구|못했|charged|not go through/i)
      expect(wrapper.find('a[href="/membership"]').exists()).toBe(true)
    },
  )

  it.each(['payment-canceled', 'payment-failed', 'payment-expired'])(
    'starts anew after %s',
    async (code) => {
      const wrapper = await refusedFor(code)
      expect(wrapper.get('[data-testid="pay-button"]').text()).toBe('카카오페이로 다시 결제')
    },
  )

  it('sells nothing where the payment is not known', async () => {
    const wrapper = await refusedFor('unknown-order')
    expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(false)
    expect(wrapper.find('a[href="/membership"]').exists()).toBe(true)
  })

  it('has words for a code that it does not know', async () => {
    expect((await refusedFor('brand-new')).text()).toContain('요청을 처리하지 못했어요')
  })
})

describe('ReturnReported', () => {
  const told = async (status: PaymentStatus) => {
    fakeApi(plans)
    return (await render(ReturnReported, { props: { order: ORDER, status } })).wrapper
  }

  it.each([
    ['READY', '결제가 아직 열려 있어요', true],
    ['CANCELED', '결제를 취소했어요', true],
    ['FAILED', '결제가 되지 않았어요', true],
    ['EXPIRED', '결제 시간이 지났어요', true],
    ['APPROVED', '이 결제는 이미 끝났어요', false],
    ['REFUNDING', '환불하고 있어요', false],
    ['REFUNDED', '환불된 결제예요', false],
  ])('says of %s: %s', async (status, title, canPay) => {
    const wrapper = await told(status as PaymentStatus)
    expect(wrapper.get('h1').text()).toBe(title)
    expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(canPay)
  })
})

describe('ReportFlow', () => {
  it('believes the application, not the route', async () => {
    fakeApi({ [RETURN]: ok({ order: ORDER, status: 'APPROVED' }) })
    const { wrapper } = await render(ReportFlow, { props: { order: ORDER, outcome: 'cancel' } })
    expect(wrapper.get('h1').text()).toBe('이 결제는 이미 끝났어요')
  })

  it('waits while the payment is undecided', async () => {
    fakeApi({ [RETURN]: ok({ order: ORDER, status: 'APPROVING' }) })
    const { wrapper } = await render(ReportFlow, { props: { order: ORDER, outcome: 'fail' } })
    expect(wrapper.get('h1').text()).toBe('아직 확인하고 있어요')
  })

  it('says so where there is no answer', async () => {
    fakeApi({ [RETURN]: noAnswer() })
    const { wrapper } = await render(ReportFlow, { props: { order: ORDER, outcome: 'cancel' } })
    expect(wrapper.text()).toContain('연결이 고르지 않아요')
  })

  it('shows a refusal', async () => {
    fakeApi({ [RETURN]: refused(404, 'unknown-order') })
    const { wrapper } = await render(ReportFlow, { props: { order: ORDER, outcome: 'cancel' } })
    expect(wrapper.text()).toContain('찾을 수 없는 결제예요')
  })
})

describe('ReturnIncomplete', () => {
  it('leads to the payment where it knows which, else to the membership', async () => {
    const known = (await render(ReturnIncomplete, { props: { order: ORDER } })).wrapper
    expect(known.find(`a[href="/membership/${ORDER}"]`).exists()).toBe(true)
    const lost = (await render(ReturnIncomplete, { props: { order: null } })).wrapper
    expect(lost.find('a[href="/membership"]').exists()).toBe(true)
  })
})

describe('AccountNote', () => {
  it('tells a member that another account has paid', async () => {
    const { wrapper } = await render(AccountNote, { props: { isPaid: true }, account: anAccount() })
    expect(wrapper.text()).toContain('다른 계정으로 로그인되어 있어요')
  })

  it('has nothing to tell a premium member', async () => {
    const account = anAccount({ premium: true })
    const { wrapper } = await render(AccountNote, { props: { isPaid: true }, account })
    expect(wrapper.text()).toBe('')
  })
})
