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
    expect((await search(' mc-1 ')).emitted('searched')).toEqual([['mc-1']])
  })

  it('asks for a query where there is none', async () => {
    const wrapper = await search('  ')
    expect(wrapper.emitted('searched')).toBeUndefined()
    expect(wrapper.get('input').attributes('aria-invalid')).toBe('true')
    expect(wrapper.text()).toContain('주문 번호나 이메일을 적어 주세요.')
  })
})
