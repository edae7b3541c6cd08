import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import SupportSearch from './SupportSearch.vue'

describe('SupportSearch', () => {
  const search = async (query: string) => {
    const { wrapper } = await render(SupportSearch)
    await wrapper.get('input').setValue(query)
    await wrapper.get('form').trigger('submit')
    return wrapper
  }

  it('emits the trimmed query', async () => {
    expect((await search(' mc-1234 ')).emitted('searched')).toEqual([['mc-1234']])
  })

  it('asks for a query where there is none', async () => {
    const wrapper = await search('  ')
    expect(wrapper.emitted('searched')).toBeUndefined()
    expect(wrapper.get('input').attributes('aria-invalid')).toBe('true')
    expect(wrapper.text()).toContain('주문 번호나 이메일을 입력해 주세요.')
  })

  it('asks for more of an order number that is too short to search by', async () => {
    const wrapper = await search('mc-3f9')
    expect(wrapper.emitted('searched')).toBeUndefined()
    expect(wrapper.text()).toContain('mc- 뒤로 네 글자 이상 입력해 주세요.')
    expect((await search('mc-3f9a')).emitted('searched')).toEqual([['mc-3f9a']])
  })
})
