import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import NotFoundView from './NotFoundView.vue'

describe('NotFoundView', () => {
  it('says that there is no such page, and leads back', async () => {
    const { wrapper } = await render(NotFoundView, { at: '/nowhere' })
    expect(wrapper.get('h1').text()).toBe('찾을 수 없는 페이지예요')
    expect(wrapper.findAll('a').map((link) => link.attributes('href'))).toEqual(['/', '/curations'])
  })
})
