import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { deferred, fakeApi, ok } from '@/test/fakeApi'
import { anAccount, ORDER } from '@/test/fixtures'
import { render } from '@/test/render'
import { aPaymentAudit, aSupportCase, aSupportMember, insideCase } from '@/test/supportFixtures'
import ActionPanel from './ActionPanel.vue'
import type { Act } from './useCase'

const BASE = `/api/support/payments/${ORDER}`

describe('ActionPanel', () => {
  async function open(differs = {}, role: 'ADMIN' | 'SUPPORT' = 'ADMIN') {
    const supportCase = aSupportCase({ revision: 3, ...differs })
    const reload = vi.fn(async () => {})
    const act = async (send: Act) => {
      await send(3)
      return null
    }
    const { wrapper } = await render(ActionPanel, {
      props: { supportCase },
      account: anAccount({ role }),
      ...insideCase({ act, reload }),
    })
    const opener = (name: string) =>
      wrapper.findAll('button[aria-expanded]').find((button) => button.text().includes(name))
    const perform = async (name: string) => {
      await opener(name)?.trigger('click')
      const form = wrapper.get('form:not([hidden])')
      await form.get('textarea').setValue('a reason')
      await form.trigger('submit')
      await flushPromises()
    }
    return { wrapper, opener, perform, reload }
  }

  it('offers what is possible, and says why the rest is not', async () => {
    const { wrapper, opener } = await open()
    expect(opener('환불하기')).toBeDefined()
    expect(opener('결제 완료로 기록하기')).toBeUndefined()
    expect(wrapper.text()).toContain('이미 결제된 것으로 기록돼 있어요.')
    expect(opener('프리미엄 지급')).toBeUndefined()
    expect(wrapper.text()).toContain('이미 기한 없이 이용하고 있어요.')
    expect(wrapper.findAll('li')).toHaveLength(6)
  })

  it('tells support once that only administrators act', async () => {
    const { wrapper } = await open({}, 'SUPPORT')
    expect(wrapper.findAll('button, form, li')).toHaveLength(0)
    expect(wrapper.text().match(/관리자만 할 수 있어요/g)).toHaveLength(1)
  })

  it('opens one form at a time', async () => {
    const { wrapper, opener } = await open()
    await opener('환불하기')?.trigger('click')
    await opener('프리미엄 종료')?.trigger('click')
    expect(wrapper.findAll('form:not([hidden])')).toHaveLength(1)
  })

  it.each([
    ['환불하기', 'refunds', { amount: 39_000, endsAccess: true }],
    ['다른 방법으로 환불했다고 기록하기', 'decisions', { action: 'REFUNDED_ELSEWHERE' }],
  ])('sends the revision that was seen with %s', async (name, path, sent) => {
    const api = fakeApi({ [`POST ${BASE}/${path}`]: ok(aSupportCase()) })
    const { perform } = await open()
    await perform(name)
    expect(api.sent[0]?.body).toEqual({ ...sent, reason: 'a reason', revision: 3 })
  })

  it('gives back what was charged, where KakaoPay charged another amount than was ordered', async () => {
    const payment = aPaymentAudit()
    Object.assign(payment.approval ?? {}, { totalAmount: 40_000 })
    const { wrapper, opener } = await open({ payment })
    await opener('환불하기')?.trigger('click')
    const amount = wrapper.get('input[inputmode="numeric"]').element as HTMLInputElement
    expect(amount.value).toBe('40000')
  })

  it.each([
    ['프리미엄 종료', true, { premium: false }],
    ['프리미엄 지급', false, { premium: true }],
  ])('changes premium by hand: %s', async (name, premium, sent) => {
    const api = fakeApi({ 'PUT /api/support/members/7/premium': ok(aSupportMember()) })
    const { perform, reload } = await open({ member: aSupportMember({ premium }) })
    await perform(name)
    const seen = { seenPremium: premium, seenUntil: null }
    expect(api.sent[0]?.body).toEqual({ ...sent, until: null, reason: 'a reason', ...seen })
    expect(reload).toHaveBeenCalledOnce()
  })

  it('changes the end of premium that has one', async () => {
    const until = '2026-12-31T14:59:59Z'
    const { opener } = await open({ member: aSupportMember({ premiumUntil: until }) })
    expect(opener('프리미엄 기한 변경')).toBeDefined()
  })

  it('leaves open, with the focus, the form that was opened while another act was sent', async () => {
    const slow = deferred()
    fakeApi({ [`POST ${BASE}/refunds`]: slow.answer })
    const { wrapper, opener, perform } = await open()
    await perform('환불하기')
    await opener('프리미엄 종료')?.trigger('click')
    await flushPromises()
    slow.give(aSupportCase())
    await flushPromises()
    expect(opener('프리미엄 종료')?.attributes('aria-expanded')).toBe('true')
    expect(document.activeElement).toBe(wrapper.get('form:not([hidden]) textarea').element)
  })
})
