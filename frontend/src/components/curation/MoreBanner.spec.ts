import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import MoreBanner from './MoreBanner.vue'

describe('MoreBanner', () => {
  it('links to the premium programmes', async () => {
    const { wrapper } = await render(MoreBanner)
    expect(wrapper.get('h2').text()).toBe('더 깊은 프로그램이 기다려요')
    expect(wrapper.get('a').attributes('href')).toBe('/curations/premium')
  })
})
