import { flushPromises } from '@vue/test-utils'
import { defineComponent, h, ref } from 'vue'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useSession } from '@/stores/session'
import { anAccount } from '@/test/fixtures'
import { render } from '@/test/render'
import { guardUnsentText, keepUnsentText } from './unsentText'

describe('unsentText', () => {
  const confirm = vi.fn<() => boolean>()

  beforeEach(() => {
    vi.stubGlobal('confirm', confirm.mockReset().mockReturnValue(false))
  })

  async function open() {
    const text = ref('half a sent')
    const isShown = ref(true)
    const Part = defineComponent(() => {
      keepUnsentText(() => text.value !== '')
      return () => h('p')
    })
    const Page = defineComponent(() => {
      guardUnsentText()
      return () => (isShown.value ? h(Part) : null)
    })
    const account = anAccount({ role: 'SUPPORT' })
    const { wrapper, router } = await render(Page, { at: '/support/b', account })
    const leave = async (to: string) => {
      await router.push(to)
      await flushPromises()
      return router.currentRoute.value.fullPath
    }
    return { wrapper, text, isShown, leave }
  }

  it.each(['/', '/support/c'])('asks before the page is left for %s', async (path) => {
    const { leave } = await open()
    expect(await leave(path)).toBe('/support/b')
    confirm.mockReturnValue(true)
    expect(await leave(path)).toBe(path)
    expect(confirm).toHaveBeenCalledTimes(2)
  })

  it('does not ask where nothing is typed, nor where the part has gone', async () => {
    const { text, isShown, leave } = await open()
    text.value = ''
    expect(await leave('/support/c')).toBe('/support/c')
    text.value = 'half a sent'
    isShown.value = false
    await flushPromises()
    expect(await leave('/')).toBe('/')
    expect(confirm).not.toHaveBeenCalled()
  })

  it('does not ask where the page stays', async () => {
    const { leave } = await open()
    expect(await leave('/support/b?a=1')).toBe('/support/b?a=1')
    expect(confirm).not.toHaveBeenCalled()
  })

  it('lets go whoever is signed out', async () => {
    const { leave } = await open()
    useSession().account = null
    expect(await leave('/')).toBe('/')
  })

  it('has the browser ask before it is closed, and no longer once the page has gone', async () => {
    const { wrapper } = await open()
    const close = () => {
      const event = new Event('beforeunload', { cancelable: true })
      dispatchEvent(event)
      return event.defaultPrevented
    }
    expect(close()).toBe(true)
    wrapper.unmount()
    expect(close()).toBe(false)
  })
})
