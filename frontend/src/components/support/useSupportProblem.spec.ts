import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { chooseLanguage } from '@/i18n'
import { useSupportProblem } from './useSupportProblem'

function textOf(code: string, more: Partial<ApiProblem> = {}) {
  return useSupportProblem()(new ApiProblem({ status: 409, code, ...more }))
}

describe('useSupportProblem', () => {
  it('says why, as the server does, and what KakaoPay says', async () => {
    const extensions = { detail: '그래서 안 돼요.', kakaoPayStatus: 'CANCEL_PAYMENT' }
    const text = () => textOf('contradicts-kakaopay', { extensions })
    expect(text()).toBe('그래서 안 돼요. 카카오페이의 상태: 전액 취소.')
    await chooseLanguage('en')
    expect(text()).toContain('KakaoPay says: Cancelled in full.')
  })

  it('does not need to know what KakaoPay says', () => {
    const extensions = { detail: '그래서 안 돼요.', kakaoPayStatus: 'NEW_STATE' }
    expect(textOf('not-possible', { extensions })).toBe('그래서 안 돼요.')
    expect(textOf('contradicts-kakaopay')).toContain('기록과 맞지 않아')
  })

  it('shows no detail that is for developers', () => {
    const extensions = { detail: 'Unknown order' }
    expect(textOf('unknown-order', { extensions })).toBe('찾을 수 없는 결제예요.')
  })

  it('says when to try again, and of what there was too much only where it is known', () => {
    const problem = new ApiProblem({ status: 429, code: 'too-many-requests', retryAfterSeconds: 5 })
    expect(useSupportProblem()(problem)).toBe('요청이 너무 많아요. 5초 뒤에 다시 시도해 주세요.')
    const own = useSupportProblem({ 'too-many-requests': 'askedJustNow' })
    expect(own(problem)).toBe('방금 조회했어요. 5초 뒤에 다시 시도해 주세요.')
    expect(textOf('kakaopay-unavailable')).toContain('아무것도 바꾸지 않았어요')
  })

  it('has the text of the members for everything else', () => {
    expect(textOf('unknown-order')).toBe('찾을 수 없는 결제예요.')
    expect(textOf('never-heard-of')).toContain('다시 시도해 주세요')
  })
})
