import { describe, expect, it, vi } from 'vitest'
import { fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { anAccount, ORDER, paymentDetails } from '@/test/fixtures'
import { render } from '@/test/render'
import ReportFlow from './ReportFlow.vue'

describe('ReportFlow', () => {
  const RETURN = `POST /api/payments/${ORDER}/return`
  const show = async (outcome = 'cancel') =>
    (await render(ReportFlow, { props: { order: ORDER, outcome } })).wrapper

  it('believes the server, not the URL', async () => {
    fakeApi({ [RETURN]: ok({ order: ORDER, status: 'APPROVED' }) })
    expect((await show()).get('h1').text()).toBe('이 결제는 이미 끝났어요')
  })

  it.each([
    ['cancel', '취소를 확인하고 있어요'],
    ['fail', '결제 상태를 확인하고 있어요'],
  ])('waits for the answer to %s', async (outcome, title) => {
    fakeApi({ [RETURN]: () => new Promise(() => undefined) })
    expect((await show(outcome)).get('h1').text()).toBe(title)
  })

  it('waits while the payment is undecided', async () => {
    fakeApi({ [RETURN]: ok({ order: ORDER, status: 'APPROVING' }) })
    expect((await show('fail')).get('h1').text()).toBe('아직 확인하고 있어요')
  })

  it('says that the connection is unsteady', async () => {
    fakeApi({ [RETURN]: noAnswer() })
    expect((await show()).text()).toContain('연결이 불안정해요')
  })

  it('shows a refusal', async () => {
    fakeApi({ [RETURN]: refused(404, 'unknown-order') })
    expect((await show()).text()).toContain('찾을 수 없는 결제예요')
  })

  it('believes a payment that reads paid while reporting is blocked', async () => {
    fakeApi({
      [RETURN]: [ok({ order: ORDER, status: 'UNKNOWN' }), refused(503, 'busy')],
      [`GET /api/payments/${ORDER}`]: ok(paymentDetails()),
    })
    const props = { order: ORDER, outcome: 'cancel' }
    const { wrapper } = await render(ReportFlow, { props, account: anAccount() })
    await vi.waitFor(() => expect(wrapper.get('h1').text()).toBe('이 결제는 이미 끝났어요'))
  })
})
