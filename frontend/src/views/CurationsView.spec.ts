import { describe, expect, it } from 'vitest'
import { fakeApi, ok } from '@/test/fakeApi'
import { aCuration, anAccount } from '@/test/fixtures'
import { render } from '@/test/render'
import CurationsView from './CurationsView.vue'

describe('CurationsView', () => {
  const open = async (account?: ReturnType<typeof anAccount>) => {
    fakeApi({ 'GET /api/curations': ok([aCuration()]) })
    return (await render(CurationsView, { account })).wrapper
  }

  it('shows everybody the free programmes, and points to the premium ones', async () => {
    const wrapper = await open()
    expect(wrapper.findAll('article')).toHaveLength(1)
    expect(wrapper.text()).toContain('더 깊은 프로그램이 기다려요')
  })

  it('does not advertise premium to a premium member', async () => {
    const wrapper = await open(anAccount({ premium: true }))
    expect(wrapper.findAll('article')).toHaveLength(1)
    expect(wrapper.text()).not.toContain('더 깊은 프로그램이 기다려요')
  })
})
