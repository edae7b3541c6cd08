import { describe, expect, it } from 'vitest'
import type { Film } from '@/api/types'
import { aFilm } from '@/test/fixtures'
import { render } from '@/test/render'
import FilmEntry from './FilmEntry.vue'

describe('FilmEntry', () => {
  const show = async (differs: Partial<Film> = {}) =>
    (await render(FilmEntry, { props: { film: aFilm(differs), position: 3 } })).wrapper

  it('shows the film, its director, its year and the note', async () => {
    const wrapper = await show()
    expect(wrapper.get('h3').text()).toBe('쉘부르의 우산')
    expect(wrapper.text()).toContain('자크 드미 · 1964')
    expect(wrapper.text()).toContain('모든 대사를 노래로 부르는데도')
  })

  it('shows the original title only where it differs', async () => {
    expect((await show()).text()).toContain('Les Parapluies de Cherbourg ·')
    expect((await show({ title: '시', originalTitle: '시' })).text()).not.toContain('시 ·')
  })

  it('hides the position from screen readers: the list has it', async () => {
    expect((await show()).get('[aria-hidden="true"]').text()).toBe('3')
  })
})
