import { describe, expect, it } from 'vitest'
import { aSession } from '@/test/fixtures'
import { render } from '@/test/render'
import SessionRow from './SessionRow.vue'

describe('SessionRow', () => {
  const row = async (differs: Parameters<typeof aSession>[0]) =>
    (await render(SessionRow, { props: { session: aSession(differs) } })).wrapper

  it('says which device, since when and until when', async () => {
    const text = (await row({})).text()
    expect(text).toContain('Chrome · Android')
    expect(text).toContain('마지막 사용: 2026년 11월 22일 12:00')
    expect(text).toContain('로그인: 2026년 11월 20일 18:00')
  })

  it('ends by a button that names the device', async () => {
    const wrapper = await row({})
    expect(wrapper.get('button').attributes('aria-label')).toBe('Chrome · Android 로그아웃')
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('ended')).toHaveLength(1)
  })

  it('marks this device, which has no button', async () => {
    const wrapper = await row({ current: true })
    expect(wrapper.text()).toContain('지금 이 기기')
    expect(wrapper.find('button').exists()).toBe(false)
  })

  it('has words for a device that is not known', async () => {
    expect((await row({ device: '' })).text()).toContain('알 수 없는 기기')
  })
})
