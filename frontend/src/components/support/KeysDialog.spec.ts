import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import KeysDialog from './KeysDialog.vue'
import { areShortcutsOn, switchShortcuts } from './shortcutsSwitch'

describe('KeysDialog', () => {
  it('shows the keys, and turns them off and on', async () => {
    const { wrapper } = await render(KeysDialog, { props: { open: true } })
    const dialog = wrapper.get('[role="dialog"]')
    expect(dialog.findAll('dt')).toHaveLength(8)
    await dialog.get('input').setValue(false)
    expect(areShortcutsOn.value).toBe(false)
    await dialog.get('input').setValue(true)
    expect(areShortcutsOn.value).toBe(true)
    switchShortcuts(true)
  })

  it('closes by its button', async () => {
    const { wrapper } = await render(KeysDialog, { props: { open: true } })
    await wrapper.get('button').trigger('click')
    await flushPromises()
    expect(wrapper.emitted('update:open')).toEqual([[false]])
  })
})
