import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { useAnnouncer } from '@/stores/announcer'
import { render } from '@/test/render'
import LiveRegion from './LiveRegion.vue'

describe('LiveRegion', () => {
  it('announces what is said, and shows what is shown', async () => {
    const { wrapper } = await render(LiveRegion)
    useAnnouncer().say('spoken')
    useAnnouncer().show('shown')
    await flushPromises()
    const [spoken, shown] = wrapper.findAll('[role="status"]')
    expect(spoken?.text()).toBe('spoken')
    expect(spoken?.classes()).toContain('sr-only')
    expect(shown?.text()).toBe('shown')
  })
})
