import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { chooseLanguage } from '@/i18n'
import { useSupportProblem } from './useSupportProblem'

function textOf(code: string, more: Partial<ApiProblem> = {}) {
  return useSupportProblem()(new ApiProblem({ status: 409, code, ...more }))
}

describe('useSupportProblem', () => {
  it('tells what KakaoPay says where that is why', async () => {
    const extensions = { kakaoPayStatus: 'CANCEL_PAYMENT' }
    expect(textOf('contradicts-kakaopay', { extensions })).toContain('‘전액 취소’')
    await chooseLanguage('en')
    expect(textOf('contradicts-kakaopay', { extensions })).toContain('“Cancelled in full”')
  })

  it('tells of a contradiction without a known state', () => {
    const extensions = { kakaoPayStatus: 'NEW_STATE' }
    expect(textOf('contradicts-kakaopay', { extensions })).toContain('장부와 맞지 않아서')
    expect(textOf('contradicts-kakaopay')).toContain('장부와 맞지 않아서')
  })

  it('says when to ask again', () => {
    expect(textOf('too-many-requests', { retryAfterSeconds: 5 })).toContain('5초 뒤에')
    expect(textOf('kakaopay-unavailable')).toContain('아무것도 바꾸지 않았어요')
  })

  it('has the text of the members for everything else', () => {
    expect(textOf('unknown-order')).toBe('찾을 수 없는 결제예요.')
    expect(textOf('never-heard-of')).toContain('다시 시도해 주세요')
  })
})
