import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { typeHalfADay } from '@/test/forms'
import { render } from '@/test/render'
import AuditFilters from './AuditFilters.vue'

describe('AuditFilters', () => {
  const open = (filter = {}) => render(AuditFilters, { props: { filter, isBusy: false } })

  it('applies what was entered, and nothing that was not', async () => {
    const { wrapper } = await open()
    await wrapper.get('select').setValue('REFUNDED')
    await wrapper.findAll('input[type="date"]')[0]?.setValue('2026-11-01')
    await wrapper.findAll('input[type="text"]')[0]?.setValue(' MC-7K3Q-9F2W ')
    await wrapper.get('form').trigger('submit')
    const applied = { action: 'REFUNDED', from: '2026-11-01', order: 'MC-7K3Q-9F2W' }
    expect(wrapper.emitted('applied')).toEqual([[applied]])
  })

  it('asks for a number of a person in digits', async () => {
    const { wrapper } = await open()
    const member = wrapper.findAll('input[inputmode="numeric"]')[0]
    await member?.setValue('abc')
    await wrapper.get('form').trigger('submit')
    await nextTick()
    expect(wrapper.emitted('applied')).toBeUndefined()
    expect(document.activeElement).toBe(member?.element)
    await member?.setValue('7')
    await wrapper.get('form').trigger('submit')
    expect(wrapper.emitted('applied')).toEqual([[{ member: '7' }]])
  })

  it('shows the filter of the URL, and follows it', async () => {
    const { wrapper } = await open({ action: 'CLOSED' })
    expect(wrapper.get('select').element.value).toBe('CLOSED')
    await wrapper.setProps({ filter: {} })
    expect(wrapper.get('select').element.value).toBe('')
  })

  it('is cleared, and the log downloaded, by a button each', async () => {
    const { wrapper } = await open({ action: 'CLOSED' })
    const [, clear, csv] = wrapper.findAll('button')
    await clear?.trigger('click')
    expect(wrapper.emitted('applied')).toEqual([[{}]])
    await csv?.trigger('click')
    expect(wrapper.emitted('downloaded')).toEqual([[{}]])
  })

  it('keeps what is typed and not applied where a page is turned', async () => {
    const { wrapper } = await open()
    await wrapper.get('select').setValue('CLOSED')
    await wrapper.setProps({ filter: {} })
    expect(wrapper.get('select').element.value).toBe('CLOSED')
  })

  it('downloads what the fields say, and applies it first', async () => {
    const { wrapper } = await open({ action: 'CLOSED' })
    const csv = wrapper.findAll('button').at(-1)
    await csv?.trigger('click')
    expect(wrapper.emitted('downloaded')).toEqual([[{ action: 'CLOSED' }]])
    expect(wrapper.emitted('applied')).toBeUndefined()
    await wrapper.get('select').setValue('REFUNDED')
    await csv?.trigger('click')
    expect(wrapper.emitted('applied')).toEqual([[{ action: 'REFUNDED' }]])
    expect(wrapper.emitted('downloaded')?.[1]).toEqual([{ action: 'REFUNDED' }])
  })

  it('downloads nothing while a field is wrong', async () => {
    const { wrapper } = await open()
    await wrapper.findAll('input[inputmode="numeric"]')[0]?.setValue('abc')
    await wrapper.findAll('button').at(-1)?.trigger('click')
    expect(wrapper.emitted('downloaded')).toBeUndefined()
  })

  it.each([5, 6])('does not take half a day for no day: %i', async (place) => {
    const { wrapper } = await open()
    const day = wrapper.get(`.filters > :nth-child(${place}) input[type="date"]`)
    await typeHalfADay(day)
    await wrapper.get('form').trigger('submit')
    await wrapper.findAll('button').at(-1)?.trigger('click')
    await nextTick()
    expect(wrapper.emitted('applied')).toBeUndefined()
    expect(wrapper.emitted('downloaded')).toBeUndefined()
    expect(document.activeElement).toBe(day.element)
  })
})
