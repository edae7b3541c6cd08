import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import refundTexts from '@/i18n/refund/ko.json'
import ContactLine from '@/components/ui/ContactLine.vue'
import { deferred, fakeApi, ok, refused } from '@/test/fakeApi'
import { aPayment, ORDER, paymentDetails } from '@/test/fixtures'
import { aRefund, aRefundPreview, aRefundReport } from '@/test/refundFixtures'
import { render } from '@/test/render'
import RefundPanel from './RefundPanel.vue'

const PREVIEW = `GET /api/payments/${ORDER}/refunds/preview`
const REFUND = `POST /api/payments/${ORDER}/refunds`

describe('RefundPanel', () => {
  const open = async (answers: Parameters<typeof fakeApi>[0]) => {
    const api = fakeApi(answers)
    const { wrapper } = await render(RefundPanel, { props: { payment: aPayment() } })
    const confirm = async () => {
      await wrapper.get('[data-testid="refund-confirm"]').trigger('click')
      await flushPromises()
    }
    const contact = () => wrapper.findComponent(ContactLine)
    const hasConfirm = () => wrapper.find('[data-testid="refund-confirm"]').exists()
    return { api, wrapper, confirm, contact, hasConfirm }
  }

  it('says what one press will do, and does it', async () => {
    const { wrapper, confirm } = await open({
      [PREVIEW]: ok(aRefundPreview()),
      [REFUND]: ok(aRefundReport()),
    })
    expect(wrapper.get('[data-testid="consequence"]').text()).toContain(
      '39,000원 전액을 돌려드리고',
    )
    expect(wrapper.get('[data-testid="terms"]').text()).toBe(aRefundPreview().reason)
    expect(wrapper.get('[data-testid="refund-confirm"]').text()).toBe('39,000원 환불받기')
    await confirm()
    expect(wrapper.get('[role="status"]').text()).toContain('39,000원을 돌려드렸어요')
    expect(wrapper.emitted('changed')).toHaveLength(1)
    expect(document.activeElement).toBe(wrapper.element)
  })

  it('has the focus from the beginning, and shows that it loads', async () => {
    const answer = deferred()
    const { wrapper } = await open({ [PREVIEW]: answer.answer })
    expect(document.activeElement).toBe(wrapper.element)
    expect(wrapper.find('[data-testid="loading"]').exists()).toBe(true)
    answer.give(aRefundPreview())
    await flushPromises()
    expect(wrapper.find('[data-testid="consequence"]').exists()).toBe(true)
  })

  it('shows a changed amount in place, which a double click does not confirm', async () => {
    const preview = aRefundPreview({ amount: 19500, code: 'used' })
    const { api, wrapper, confirm } = await open({
      [PREVIEW]: ok(aRefundPreview()),
      [REFUND]: refused(409, 'refund-changed', { preview }),
    })
    await confirm()
    expect(wrapper.get('[role="status"]').text()).toContain('그사이 환불 금액이 바뀌었어요')
    const button = wrapper.get('[data-testid="refund-confirm"]')
    expect(button.text()).toBe('19,500원 환불받기')
    await button.trigger('click', { detail: 2 })
    await flushPromises()
    expect(api.calls(REFUND)).toHaveLength(1)
  })

  it('gives the reason, and no button, where nothing goes back', async () => {
    const reason = '결제하고 30일이 지나 환불할 수 없어요.'
    const preview = aRefundPreview({ amount: 0, accessEndsAt: null, code: 'too-late', reason })
    const { wrapper, contact, hasConfirm } = await open({ [PREVIEW]: ok(preview) })
    expect(wrapper.get('[data-testid="reason"]').text()).toBe(reason)
    expect(hasConfirm()).toBe(false)
    expect(contact().props('orderNumber')).toBe('MC-7K3Q-9F2W')
  })

  it.each([
    ['payer-left', '카카오페이머니 이용을 해지하셔서'],
    ['cancel-period-over', '취소할 수 있는 기간이 지났어요'],
    ['refused', '카카오페이로 돌려드릴 수 없어요'],
  ])('says what to do where KakaoPay refuses: %s', async (refusal, text) => {
    const { wrapper, confirm, contact, hasConfirm } = await open({
      [PREVIEW]: ok(aRefundPreview()),
      [REFUND]: refused(409, 'refund-refused', { refusal }),
    })
    await confirm()
    expect(wrapper.get('[role="alert"]').text()).toContain(text)
    expect(wrapper.get('[role="alert"]').text()).toContain('프리미엄은 계속 이용할 수 있어요')
    expect([contact().exists(), hasConfirm()]).toEqual([true, false])
  })

  it.each([
    ['overtaken', /^이 환불은 진행되지 않았어요.*그사이 이미 돌려드린 금액/],
    ['undecided', /^환불을 확인하고 있어요.*담당자가 확인하고 있어요/],
  ])('says nothing of premium where money may have moved: %s', async (refusal, text) => {
    const { wrapper, confirm, contact } = await open({
      [PREVIEW]: ok(aRefundPreview()),
      [REFUND]: refused(409, 'refund-refused', { refusal }),
    })
    await confirm()
    expect(wrapper.get('[role="alert"]').text()).toMatch(text)
    expect(wrapper.get('[role="alert"]').text()).not.toMatch(/환불된 금액은 없|계속 이용/)
    expect(contact().exists()).toBe(true)
  })

  it('waits for an undecided refund, and tells how it ended', async () => {
    const { wrapper, confirm } = await open({
      [PREVIEW]: ok(aRefundPreview()),
      [REFUND]: ok(aRefundReport({ status: 'APPROVED', refunded: 0 }), 202),
      [`GET /api/payments/${ORDER}`]: ok(paymentDetails({ refunds: [aRefund()] })),
    })
    await confirm()
    await flushPromises()
    expect(wrapper.text()).toContain('39,000원을 돌려드렸어요')
  })

  it('does not wait for a payment that cannot be read, and waits again on request', async () => {
    const underWay = ok(aRefundPreview({ amount: 0, code: 'refund-in-progress' }))
    const { wrapper, contact } = await open({
      [PREVIEW]: underWay,
      [`GET /api/payments/${ORDER}`]: [
        refused(403, 'forbidden'),
        ok(paymentDetails({ refunds: [aRefund()] })),
      ],
    })
    await flushPromises()
    expect(wrapper.find('[role="status"]').exists()).toBe(false)
    expect(wrapper.get('[role="alert"]').text()).toContain('환불 내용을 불러오지 못했어요')
    expect(contact().exists()).toBe(true)
    await wrapper.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(wrapper.text()).toContain('39,000원을 돌려드렸어요')
  })

  it.each([
    [refused(503, 'busy'), false],
    [refused(400, 'invalid-request'), true],
  ])('says whom to ask where trying again will not help: %#', async (answer, hasContact) => {
    const { confirm, contact, hasConfirm } = await open({
      [PREVIEW]: ok(aRefundPreview()),
      [REFUND]: answer,
    })
    await confirm()
    expect([hasConfirm(), contact().exists()]).toEqual([true, hasContact])
    if (hasContact) expect(contact().props('orderNumber')).toBe('MC-7K3Q-9F2W')
  })

  it('can be closed while it loads, and where it could not', async () => {
    const answer = deferred()
    const { wrapper } = await open({ [PREVIEW]: answer.answer })
    const close = () => wrapper.findAll('button').find((button) => button.text() === '닫기')
    expect(close()).toBeDefined()
    answer.give({ code: 'busy' }, 503)
    await flushPromises()
    await close()?.trigger('click')
    expect(wrapper.emitted('closed')).toHaveLength(1)
  })

  it('has its payment read anew where another amount is due, and says of how much', async () => {
    const preview = aRefundPreview({ amount: 19500, code: 'used' })
    const { wrapper, confirm } = await open({
      [PREVIEW]: ok(aRefundPreview()),
      [REFUND]: refused(409, 'refund-changed', { preview }),
    })
    await confirm()
    expect(wrapper.emitted('changed')).toHaveLength(1)
    await wrapper.setProps({ payment: aPayment({ refundedAmount: 10000 }) })
    expect(wrapper.get('[data-testid="consequence"]').text()).toContain('29,000원 가운데 19,500원')
  })

  it('reads its reason anew in another language', async () => {
    const tooLate = (reason: string) => ok(aRefundPreview({ amount: 0, code: 'too-late', reason }))
    const { wrapper } = await open({ [PREVIEW]: [tooLate('늦었어요.'), tooLate('Too late.')] })
    await chooseLanguage('en')
    await flushPromises()
    expect(wrapper.get('[data-testid="reason"]').text()).toBe('Too late.')
  })

  it('keeps its outcome when the language changes while the refund is made', async () => {
    const [made, late] = [deferred(), deferred()]
    const { wrapper, confirm } = await open({
      [PREVIEW]: [ok(aRefundPreview()), late.answer],
      [REFUND]: made.answer,
    })
    await confirm()
    await chooseLanguage('en')
    await flushPromises()
    made.give(aRefundReport())
    await flushPromises()
    late.give(aRefundPreview({ amount: 0, code: 'already-refunded' }))
    await flushPromises()
    expect(wrapper.attributes('data-state')).toBe('done')
  })

  it('is in the language that is chosen while it loads', async () => {
    const late = deferred()
    const { wrapper } = await open({
      [PREVIEW]: [late.answer, ok(aRefundPreview({ reason: 'In English.' }))],
    })
    await chooseLanguage('en')
    await flushPromises()
    late.give(aRefundPreview())
    await flushPromises()
    expect(wrapper.get('[data-testid="terms"]').text()).toBe('In English.')
  })

  it('cannot be left by its button while the refund is made', async () => {
    const answer = deferred()
    const { wrapper, confirm } = await open({
      [PREVIEW]: ok(aRefundPreview()),
      [REFUND]: answer.answer,
    })
    const buttons = () => wrapper.findAll('button').map((button) => button.text())
    expect(buttons()).toEqual(['39,000원 환불받기', refundTexts.keep])
    await confirm()
    expect(buttons()).toEqual(['환불하고 있어요…'])
    answer.give(aRefundReport())
    await flushPromises()
    expect(buttons()).toEqual(['닫기'])
  })

  it('can be closed without anything happening', async () => {
    const { api, wrapper } = await open({ [PREVIEW]: ok(aRefundPreview()) })
    await wrapper.findAll('button').at(-1)?.trigger('click')
    expect(wrapper.emitted('closed')).toHaveLength(1)
    expect(api.calls(REFUND)).toHaveLength(0)
  })
})
