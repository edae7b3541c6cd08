import { describe, expect, it, vi } from 'vitest'
import { chooseLanguage } from '@/i18n'
import { render } from '@/test/render'
import { refundTerms } from '@/test/refundTerms'
import FaqList from './FaqList.vue'

describe('FaqList', () => {
  it('answers each of six questions, that about watching films first', async () => {
    const { wrapper } = await render(FaqList)
    const questions = wrapper.findAll('details')
    expect(questions).toHaveLength(6)
    expect(questions[0]?.get('summary').text()).toContain('여기에서 영화를 볼 수 있나요?')
    expect(questions[0]?.get('p').text()).toContain('아니요.')
    expect(new Set(questions.map((question) => question.get('p').text())).size).toBe(6)
  })

  it.each([
    ['/#refund', ['refund']],
    ['/#plan', []],
    ['/', []],
  ])('at %s brings into view what is asked for, with the focus: %j', async (at, shown) => {
    const ids: string[] = []
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      ids.push(this.id)
    })
    await render(FaqList, { at })
    expect(ids).toEqual(shown)
    expect(document.activeElement?.id ?? '').toBe(shown[0] ?? '')
  })

  it('leaves alone who has gone elsewhere on the page meanwhile', async () => {
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView')
    const button = document.body.appendChild(document.createElement('button'))
    button.focus()
    await render(FaqList, { at: '/#refund' })
    expect(scroll).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(button)
    button.remove()
  })

  it('shows the terms of a refund unfolded, as the rules of membership have them', async () => {
    const { wrapper } = await render(FaqList)
    const answer = wrapper.get('#refund')
    expect(answer.attributes('open')).toBeDefined()
    const terms = refundTerms().flatMap(({ days, percent }) => [days, percent])
    const numbers = () => (answer.get('p').text().match(/\d+/g) ?? []).map(Number).sort()
    expect(numbers()).toEqual(expect.arrayContaining(terms))
    expect(numbers().every((number) => terms.includes(number))).toBe(true)
    await chooseLanguage('en')
    expect(numbers().every((number) => terms.includes(number))).toBe(true)
  })
})
