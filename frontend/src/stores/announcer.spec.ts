import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useAnnouncer } from './announcer'
import { forgetStores } from './store'

beforeEach(() => {
  forgetStores()
})

describe('the announcer', () => {
  it('shows a sentence for six seconds, the last one whole', () => {
    vi.useFakeTimers()
    const announcer = useAnnouncer()
    announcer.show('one')
    vi.advanceTimersByTime(5000)
    announcer.show('two')
    vi.advanceTimersByTime(5000)
    expect(announcer.shown).toBe('two')
    vi.advanceTimersByTime(1000)
    expect(announcer.shown).toBe('')
  })

  it('says a sentence without showing it', () => {
    const announcer = useAnnouncer()
    announcer.say('page')
    expect([announcer.spoken, announcer.shown]).toEqual(['page', ''])
  })
})
