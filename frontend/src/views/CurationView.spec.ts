import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { aCuration } from '@/test/fixtures'
import { render } from '@/test/render'
import CurationView from './CurationView.vue'

describe('CurationView', () => {
  const open = async (answer: ReturnType<typeof ok>) => {
    fakeApi({ 'GET /api/curations/rainy-evening': answer })
    const props = { slug: 'rainy-evening' }
    const at = '/curations/rainy-evening'
    const { wrapper } = await render(CurationView, { props, at })
    await flushPromises()
    return wrapper
  }

  it('shows the programme, and names the window after it', async () => {
    const wrapper = await open(ok(aCuration()))
    expect(wrapper.get('h1').text()).toBe('비 오는 저녁에')
    expect(wrapper.findAll('article li')).toHaveLength(2)
    expect(wrapper.find('[data-testid="premium-gate"]').exists()).toBe(false)
    expect(document.title).toBe('비 오는 저녁에 · 무비큐레이터스')
  })

  it('shows the introduction and the gate where the films are for members', async () => {
    const locked = aCuration({ premium: true, open: false, films: [], filmCount: 6 })
    const wrapper = await open(ok(locked))
    expect(wrapper.text()).toContain('비는 영화에서 가장 값싼 특수 효과다.')
    expect(wrapper.get('[data-testid="premium-gate"]').text()).toContain(
      '영화 6편의 제목과 고른 이유',
    )
    expect(wrapper.find('article li').exists()).toBe(false)
  })

  it('is not found where there is no such programme', async () => {
    const wrapper = await open(refused(404, 'not-found'))
    expect(wrapper.get('h1').text()).toBe('프로그램에 없는 페이지예요')
  })
})
