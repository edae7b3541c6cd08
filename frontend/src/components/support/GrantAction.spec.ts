import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { typeHalfADay } from '@/test/forms'
import { render } from '@/test/render'
import { insideCase } from '@/test/supportFixtures'
import GrantAction from './GrantAction.vue'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T03:00:00Z') })
})

describe('GrantAction', () => {
  async function open(differs: object = {}) {
    const send = vi.fn(async () => null)
    const props = { why: '', send, open: true, ...differs }
    const { wrapper } = await render(GrantAction, { props, ...insideCase() })
    const submit = async (day: string) => {
      await wrapper.get('input').setValue(day)
      await wrapper.get('textarea').setValue('a reason')
      await wrapper.get('form').trigger('submit')
      await flushPromises()
    }
    return { wrapper, send, submit }
  }

  it('grants premium until the end of a day, today at the earliest', async () => {
    const { wrapper, send, submit } = await open()
    await submit('2026-11-30')
    expect(wrapper.get('.effect').text()).toContain('2026년 11월 30일까지')
    expect(send).toHaveBeenCalledExactlyOnceWith('2026-11-30T14:59:59.000Z', 'a reason')
  })

  it('grants premium without an end', async () => {
    const { wrapper, send, submit } = await open()
    await submit('')
    expect(wrapper.get('.effect').text()).toContain('기한 없이')
    expect(send).toHaveBeenCalledExactlyOnceWith(null, 'a reason')
  })

  it('changes the end of premium that there is', async () => {
    const { wrapper, send, submit } = await open({ isChange: true })
    await submit('2026-12-31')
    expect(wrapper.text()).toContain('프리미엄 기한 변경')
    expect(wrapper.get('.effect').text()).toContain('종료일을 2026년 12월 31일')
    expect(send).toHaveBeenCalledExactlyOnceWith('2026-12-31T14:59:59.000Z', 'a reason')
  })

  it('begins with the end that there is, and follows it until another day is chosen', async () => {
    const until = '2026-12-31T14:59:59Z'
    const { wrapper } = await open({ isChange: true, until })
    const day = () => wrapper.get('input').element.value
    expect(day()).toBe('2026-12-31')
    expect(wrapper.get('.effect').text()).not.toContain('기한을 없애요')
    await wrapper.setProps({ until: '2027-01-31T14:59:59Z' })
    expect(day()).toBe('2027-01-31')
    await wrapper.get('input').setValue('2027-06-30')
    await wrapper.setProps({ until })
    expect(day()).toBe('2027-06-30')
    await wrapper.setProps({ until: '2027-06-30T14:59:59Z' })
    await wrapper.setProps({ until: null, isChange: false })
    expect(day()).toBe('')
  })

  it('refuses a day in the past', async () => {
    const { wrapper, send, submit } = await open()
    await submit('2026-11-29')
    expect(send).not.toHaveBeenCalled()
    expect(wrapper.get('[aria-invalid="true"]').attributes('type')).toBe('date')
  })

  it('does not take half a day for no end', async () => {
    const { wrapper, send } = await open({ isChange: true, until: '2026-12-31T14:59:59Z' })
    await typeHalfADay(wrapper.get('input'))
    await wrapper.get('textarea').setValue('a reason')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(send).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(wrapper.get('input').element)
    expect(wrapper.text()).toContain('날짜를 끝까지 입력하거나')
  })
})
