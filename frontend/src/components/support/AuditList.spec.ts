import { describe, expect, it } from 'vitest'
import type { AuditAction } from '@/api/types'
import { ORDER } from '@/test/fixtures'
import { render } from '@/test/render'
import { anAuditEntry } from '@/test/supportFixtures'
import AuditList from './AuditList.vue'

describe('AuditList', () => {
  it('shows who did what, when, about what and why', async () => {
    const { wrapper } = await render(AuditList, { props: { entries: [anAuditEntry()] } })
    const parts = ['2026-11-22 19:00:00.000', '이관리', '관리자 1', '환불', '39,000원', '김하늘']
    for (const part of [...parts, '전화하셨어요.']) expect(wrapper.text()).toContain(part)
    expect(wrapper.get('a').attributes('href')).toBe(`/support/${ORDER}`)
  })

  it('shows a look that was at no payment', async () => {
    const nothing = { order: null, orderNumber: null, member: null, amount: null, text: null }
    const facts = [{ kind: 'WORK_LIST' as const, value: null }]
    const entries = [anAuditEntry({ action: 'SEARCHED', role: 'SUPPORT', facts, ...nothing })]
    const { wrapper } = await render(AuditList, { props: { entries } })
    expect(wrapper.text()).toMatch(/결제 검색.*할 일 목록/)
    expect(wrapper.find('a').exists()).toBe(false)
  })

  it('says what was decided before why', async () => {
    const facts = [{ kind: 'DECISION' as const, value: 'REFUND' }]
    const entries = [anAuditEntry({ action: 'PROPOSED', facts, text: '전화' })]
    const { wrapper } = await render(AuditList, { props: { entries } })
    expect(wrapper.text()).toContain('환불 · 전화')
  })

  it('shows an action that it does not know by its name', async () => {
    const entries = [anAuditEntry({ action: 'NEW_ONE' as AuditAction })]
    const { wrapper } = await render(AuditList, { props: { entries } })
    expect(wrapper.text()).toContain('NEW_ONE')
  })

  it('leads to all that one person did', async () => {
    const { wrapper } = await render(AuditList, { props: { entries: [anAuditEntry()] } })
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('actorChosen')).toEqual([[1]])
  })
})
