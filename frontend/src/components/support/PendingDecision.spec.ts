import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/api/problem'
import type { Account } from '@/api/types'
import { fakeApi, ok } from '@/test/fakeApi'
import { anAccount, ORDER } from '@/test/fixtures'
import { render } from '@/test/render'
import { aDecision, aSupportCase, insideCase } from '@/test/supportFixtures'
import PendingDecision from './PendingDecision.vue'
import type { Act } from './useCase'

const DECISION = `POST /api/support/payments/${ORDER}/decisions/5`
const passOn = async (send: Act) => {
  await send(3)
  return null
}

describe('PendingDecision', () => {
  async function open(account: Partial<Account>, act: (send: Act) => Promise<ApiProblem | null>) {
    const { wrapper } = await render(PendingDecision, {
      props: { decision: aDecision() },
      account: anAccount(account),
      ...insideCase({ act }),
    })
    const button = (name: string) => wrapper.findAll('button').find((one) => one.text() === name)
    return { wrapper, button }
  }

  const other = { id: 2, role: 'ADMIN' } as const

  it('says what is proposed, by whom and why, and what it leads to', async () => {
    const { wrapper } = await open(other, passOn)
    for (const part of ['환불 39,000원', '바로 종료해요', '이관리 님', '두 번 결제했다고'])
      expect(wrapper.text()).toContain(part)
  })

  it('is confirmed by another administrator, on the revision that was seen', async () => {
    const api = fakeApi({ [`${DECISION}/confirmation`]: ok(aSupportCase()) })
    const { button } = await open(other, passOn)
    await button('승인하고 처리하기')?.trigger('click')
    await flushPromises()
    expect(api.sent[0]?.body).toEqual({ revision: 3 })
  })

  it('is rejected with a reason', async () => {
    const api = fakeApi({ [`${DECISION}/rejection`]: ok(aSupportCase()) })
    const { wrapper, button } = await open(other, passOn)
    await button('반려하기')?.trigger('click')
    await flushPromises()
    expect(document.activeElement).toBe(wrapper.get('textarea').element)
    await wrapper.get('form').trigger('submit')
    expect(wrapper.text()).toContain('사유를 입력해 주세요.')
    await wrapper.get('textarea').setValue('not his payment')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(api.sent[0]?.body).toEqual({ reason: 'not his payment', revision: 3 })
  })

  it('cannot be confirmed by who proposed it, who may withdraw it', async () => {
    const { wrapper, button } = await open({ id: 1, role: 'ADMIN' }, passOn)
    expect(button('승인하고 처리하기')).toBeUndefined()
    expect(wrapper.find('[data-testid="own-decision"]').exists()).toBe(true)
    expect(button('승인 요청 취소')).toBeDefined()
  })

  it('is only shown to support', async () => {
    const { wrapper } = await open({ id: 3, role: 'SUPPORT' }, passOn)
    expect(wrapper.find('button').exists()).toBe(false)
    expect(wrapper.text()).toContain('관리자만')
  })

  it('keeps the focus where the rejection is given up, and where the case is loaded again', async () => {
    const act = async () => new ApiProblem({ status: 409, code: 'case-changed' })
    const { wrapper, button } = await open(other, act)
    await button('반려하기')?.trigger('click')
    await wrapper.get('textarea').setValue('half a sent')
    await button('그만두기')?.trigger('click')
    await flushPromises()
    expect(document.activeElement).toBe(button('반려하기')?.element)
    await button('반려하기')?.trigger('click')
    expect(wrapper.get('textarea').element.value).toBe('')
    await button('그만두기')?.trigger('click')
    await flushPromises()
    await button('승인하고 처리하기')?.trigger('click')
    await flushPromises()
    await wrapper.get('[role="alert"] button').trigger('click')
    expect(document.activeElement).toBe(wrapper.element)
  })

  it('says why it was refused', async () => {
    const act = vi.fn(async () => new ApiProblem({ status: 409, code: 'same-person' }))
    const { wrapper, button } = await open(other, act)
    await button('승인하고 처리하기')?.trigger('click')
    await flushPromises()
    expect(wrapper.get('[role="alert"]').text()).toContain('승인을 요청한 사람은')
  })
})
