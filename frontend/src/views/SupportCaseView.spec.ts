import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { fakeApi, ok } from '@/test/fakeApi'
import { anAccount } from '@/test/fixtures'
import { render } from '@/test/render'
import { aPaymentAudit, aSupportCase, aSupportPayment } from '@/test/supportFixtures'
import SupportCaseView from './SupportCaseView.vue'

describe('SupportCaseView', () => {
  it('begins the next case anew', async () => {
    const caseOf = (orderNumber: string) =>
      ok(aSupportCase({ payment: aPaymentAudit({ summary: aSupportPayment({ orderNumber }) }) }))
    fakeApi({
      'GET /api/support/payments/a': caseOf('MC-AAAA-AAAA'),
      'GET /api/support/payments/b': caseOf('MC-BBBB-BBBB'),
    })
    const account = anAccount({ role: 'ADMIN' })
    const { wrapper } = await render(SupportCaseView, { props: { order: 'a' }, account })
    await wrapper.get('textarea').setValue('about the first')
    await wrapper.setProps({ order: 'b' })
    await flushPromises()
    expect(wrapper.get('h1').text()).toBe('MC-BBBB-BBBB')
    expect(wrapper.get('textarea').element.value).toBe('')
  })
})
