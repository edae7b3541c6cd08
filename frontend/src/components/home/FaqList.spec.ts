import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import FaqList from './FaqList.vue'

describe('FaqList', () => {
  it('answers each of five questions, that about watching films first', async () => {
    const { wrapper } = await render(FaqList)
    const questions = wrapper.findAll('details')
    expect(questions).toHaveLength(5)
    expect(questions[0]?.get('summary').text()).toContain('여기에서 영화를 볼 수 있나요?')
    expect(questions[0]?.get('p').text()).toContain('아니요.')
    expect(new Set(questions.map((question) => question.get('p').text())).size).toBe(5)
  })
})
