import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { anAccount, ORDER } from '@/test/fixtures'
import { render } from '@/test/render'
import {
  aDecision,
  aPaymentAudit,
  aRefundAudit,
  aSupportCase,
  insideCase,
} from '@/test/supportFixtures'
import CaseBody from './CaseBody.vue'

describe('CaseBody', () => {
  async function open(differs = {}, role: 'ADMIN' | 'SUPPORT' = 'ADMIN') {
    const props = {
      supportCase: aSupportCase(differs),
      inquiry: null,
      inquiryProblem: null,
      isAsking: false,
    }
    return render(CaseBody, { props, account: anAccount({ role }), ...insideCase() })
  }

  it('shows every part of a case', async () => {
    const { wrapper } = await open({
      payment: aPaymentAudit({ refunds: [aRefundAudit()] }),
      decisions: [aDecision({ status: 'DONE' })],
    })
    const parts = ['books', 'actions', 'decisions', 'refunds', 'timeline', 'state-durations']
    for (const part of [...parts, 'history'])
      expect(wrapper.find(`[data-testid="${part}"]`).exists(), part).toBe(true)
    expect(wrapper.find('[data-testid="pending-decision"]').exists()).toBe(false)
  })

  it('begins with the decisions that wait', async () => {
    const decisions = [aDecision(), aDecision({ id: 6, status: 'DONE' })]
    const { wrapper } = await open({ decisions })
    expect(wrapper.findAll('[data-testid="pending-decision"]')).toHaveLength(1)
  })

  it('moves the focus to the decisions when what waited has been settled', async () => {
    const { wrapper } = await open({
      decisions: [aDecision({ by: { id: 2, displayName: '정관리' } })],
    })
    wrapper.get<HTMLElement>('[data-testid="pending-decision"] button').element.focus()
    const settled = aSupportCase({ decisions: [aDecision({ status: 'DONE' })] })
    await wrapper.setProps({ supportCase: settled })
    await flushPromises()
    expect(document.activeElement).toBe(wrapper.get('[data-part=decisions]').element)
  })

  it('leads administrators to the audit log of the payment', async () => {
    const { wrapper } = await open()
    expect(wrapper.find(`a[href="/support/audit?order=${ORDER}"]`).exists()).toBe(true)
    const { wrapper: ofSupport } = await open({}, 'SUPPORT')
    expect(ofSupport.find('a[href^="/support/audit"]').exists()).toBe(false)
  })

  it('says that there is nothing where there is nothing', async () => {
    const { wrapper } = await open()
    for (const text of ['아직 처리한 내역이 없어요.', '환불한 적이 없어요.', '아직 메모가 없어요.'])
      expect(wrapper.text()).toContain(text)
  })
})
