import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import FaqList from './FaqList.vue'

describe('FaqList', () => {
  it('answers each of four questions', async () => {
    const { wrapper } = await render(FaqList)
    const questions = wrapper.findAll('details')
    expect(questions).toHaveLength(4)
    expect(questions[0]?.get('summary').text()).toContain('자동으로 다시 결제되나요?')
    expect(questions[0]?.get('p').text()).toContain('한 번만 결제하고')
    expect(new Set(questions.map((question) => question.get('p').text())).size).toBe(4)
  })
})
