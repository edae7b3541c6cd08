import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useAnnouncer } from '@/stores/announcer'
import { fakeApi, noAnswer, ok } from '@/test/fakeApi'
import { within } from '@/test/render'
import { useLazyPart } from './useLazyPart'

const missing = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))

describe('useLazyPart', () => {
  const reload = vi.fn()

  beforeEach(() => {
    vi.spyOn(window.location, 'reload').mockImplementation(reload.mockReset())
  })

  it('gives the part', async () => {
    const { result } = await within(useLazyPart)
    expect(await result.arrival('menu', Promise.resolve('the menu'))).toBe('the menu')
    expect(useAnnouncer().shown).toBe('')
  })

  it('says so offline, and loads the page anew once the server is there again', async () => {
    fakeApi({ 'HEAD /boot.js': [noAnswer(), ok(null)] })
    const { result } = await within(useLazyPart)
    expect(await result.arrival('menu', missing())).toBeNull()
    expect(useAnnouncer().shown).toContain('인터넷 연결을 확인하고')
    expect(reload).not.toHaveBeenCalled()
    expect(await result.arrival('menu', missing())).toBeNull()
    expect(reload).toHaveBeenCalledOnce()
  })

  it('says so where loading anew has not helped, and blames nobody else', async () => {
    fakeApi({ 'HEAD /boot.js': ok(null) })
    const { result } = await within(useLazyPart)
    await result.arrival('menu', missing())
    expect(useAnnouncer().shown).toBe('')
    await result.arrival('menu', missing())
    await flushPromises()
    expect(useAnnouncer().shown).toContain('저희 쪽에 문제가 생겼어요.')
    expect(reload).toHaveBeenCalledOnce()
  })
})
