import { describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { render } from '@/test/render'
import { aPaymentAudit, anInquiry, insideCase } from '@/test/supportFixtures'
import BooksCompare from './BooksCompare.vue'

describe('BooksCompare', () => {
  async function open(differs: object = {}) {
    const props = { payment: aPaymentAudit(), inquiry: null, problem: null }
    const ask = vi.fn(async () => {})
    const { wrapper } = await render(BooksCompare, {
      props: { ...props, isAsking: false, ...differs },
      ...insideCase({ ask }),
    })
    const row = (field: string) => wrapper.get(`[data-field="${field}"]`)
    return { wrapper, row, ask }
  }

  it('shows our books, and asks KakaoPay on demand', async () => {
    const { wrapper, row, ask } = await open()
    expect(row('status').text()).toContain('결제 완료')
    expect(row('amount').text()).toContain('39,000원')
    expect(row('amount').text()).toContain('조회 전')
    await wrapper.get('button').trigger('click')
    expect(ask).toHaveBeenCalledOnce()
  })

  it('marks in words and colour what differs', async () => {
    const inquiry = anInquiry({ amount: 39_001, differing: ['amount'] })
    const { wrapper, row } = await open({ inquiry })
    expect(wrapper.get('[role="alert"]').text()).toContain('1개 항목이 달라요.')
    expect(row('amount').classes()).toContain('differs')
    expect(row('amount').text()).toContain('39,001원')
    expect(row('amount').get('.mark').text()).toContain('다름')
    expect(row('canceledAmount').get('.mark').text()).toContain('같음')
    expect(row('canceledAt').get('.mark').text()).toBe('')
    expect(row('status').text()).toContain('결제 완료 (SUCCESS_PAYMENT)')
  })

  it('says that both agree', async () => {
    const { wrapper } = await open({ inquiry: anInquiry() })
    expect(wrapper.get('[role="status"]').text()).toContain('양쪽 기록이 일치해요.')
    expect(wrapper.find('.differs').exists()).toBe(false)
  })

  it('says why KakaoPay was not asked', async () => {
    const problem = new ApiProblem({
      status: 429,
      code: 'too-many-requests',
      retryAfterSeconds: 4,
    })
    const { wrapper } = await open({ problem })
    expect(wrapper.get('[role="alert"]').text()).toContain('방금 조회했어요. 4초 뒤에')
  })
})
