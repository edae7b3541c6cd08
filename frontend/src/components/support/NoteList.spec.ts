import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { fakeApi, ok } from '@/test/fakeApi'
import { ORDER } from '@/test/fixtures'
import { press } from '@/test/keys'
import { render } from '@/test/render'
import { aSupportCase, insideCase } from '@/test/supportFixtures'
import NoteList from './NoteList.vue'
import type { Act } from './useCase'

describe('NoteList', () => {
  const by = { id: 3, displayName: '한지민' }
  const notes = ['first', 'second'].map((text) => ({ by, at: '2026-11-22T10:00:00Z', text }))

  async function open(act: (send: Act) => Promise<ApiProblem | null>) {
    const reload = vi.fn(async () => {})
    const { wrapper } = await render(NoteList, { props: { notes }, ...insideCase({ act, reload }) })
    const field = wrapper.get('textarea')
    const add = async (text: string) => {
      await field.setValue(text)
      await wrapper.get('form').trigger('submit')
      await flushPromises()
    }
    return { wrapper, field, add, reload }
  }

  it('shows the notes, latest first', async () => {
    const { wrapper } = await open(async () => null)
    expect(wrapper.findAll('.text').map((note) => note.text())).toEqual(['second', 'first'])
  })

  it('adds one', async () => {
    const api = fakeApi({ [`POST /api/support/payments/${ORDER}/notes`]: ok(aSupportCase()) })
    const { field, add } = await open(async (send) => {
      await send(3)
      return null
    })
    await add(' called back ')
    expect(api.sent[0]?.body).toEqual({ text: 'called back', revision: 3 })
    expect(field.element.value).toBe('')
  })

  it('asks for a text', async () => {
    const act = vi.fn(async () => null)
    const { add, wrapper } = await open(act)
    await add('  ')
    expect(act).not.toHaveBeenCalled()
    expect(wrapper.text()).toContain('메모를 입력해 주세요.')
  })

  it('keeps the text where the case has changed', async () => {
    const changed = new ApiProblem({ status: 409, code: 'case-changed' })
    const { wrapper, field, add, reload } = await open(async () => changed)
    await add('called back')
    await wrapper.get('[role="alert"] button').trigger('click')
    expect(reload).toHaveBeenCalledOnce()
    expect(field.element.value).toBe('called back')
  })

  it('is reached by n', async () => {
    const { field } = await open(async () => null)
    press('n')
    await flushPromises()
    expect(document.activeElement).toBe(field.element)
  })
})
