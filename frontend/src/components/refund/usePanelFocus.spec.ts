import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { deferred, fakeApi, ok, refused } from '@/test/fakeApi'
import { aPayment, ORDER, paymentDetails } from '@/test/fixtures'
import { aRefund, aRefundPreview } from '@/test/refundFixtures'
import { render } from '@/test/render'
import RefundPanel from './RefundPanel.vue'

const PREVIEW = `GET /api/payments/${ORDER}/refunds/preview`

describe('usePanelFocus', () => {
  const open = async (answers: Parameters<typeof fakeApi>[0]) => {
    fakeApi(answers)
    return (await render(RefundPanel, { props: { payment: aPayment() } })).wrapper
  }
  /** Gives the focus to a button elsewhere on the page. */
  const elsewhere = () => {
    const button = document.body.appendChild(document.createElement('button'))
    button.focus()
    return button
  }

  it('gives the focus to the panel that opens', async () => {
    const wrapper = await open({ [PREVIEW]: deferred().answer })
    expect(document.activeElement).toBe(wrapper.element)
  })

  it('leaves it elsewhere when the language changes', async () => {
    await open({ [PREVIEW]: ok(aRefundPreview()) })
    const button = elsewhere()
    await chooseLanguage('en')
    await flushPromises()
    expect(document.activeElement).toBe(button)
    button.remove()
  })

  it('leaves it elsewhere when an undecided refund ends', async () => {
    const answer = deferred()
    const wrapper = await open({
      [PREVIEW]: ok(aRefundPreview({ amount: 0, code: 'refund-in-progress' })),
      [`GET /api/payments/${ORDER}`]: answer.answer,
    })
    const button = elsewhere()
    answer.give(paymentDetails({ refunds: [aRefund()] }))
    await flushPromises()
    expect(wrapper.attributes('data-state')).toBe('done')
    expect(document.activeElement).toBe(button)
    button.remove()
  })

  it.each([19500, 0])('takes it from the button where %s won are due by now', async (amount) => {
    const preview = aRefundPreview({ amount, code: 'used' })
    const wrapper = await open({
      [PREVIEW]: ok(aRefundPreview()),
      [`POST /api/payments/${ORDER}/refunds`]: refused(409, 'refund-changed', { preview }),
    })
    const confirm = wrapper.get<HTMLElement>('[data-testid="refund-confirm"]')
    confirm.element.focus()
    await confirm.trigger('click')
    await flushPromises()
    expect(document.activeElement).toBe(wrapper.element)
  })
})
