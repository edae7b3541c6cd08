import { describe, expect, it } from 'vitest'
import { aCuration } from '@/test/fixtures'
import { render } from '@/test/render'
import FilmStrip from './FilmStrip.vue'

describe('FilmStrip', () => {
  it('shows a frame for each film, the first with the cue dot', async () => {
    const { wrapper } = await render(FilmStrip, { props: { films: aCuration().films } })
    const frames = wrapper.findAll('li')
    expect(frames.map((frame) => frame.get('.display').text())).toEqual(['쉘부르의 우산', '시'])
    expect(frames[1]?.text()).toContain('이창동 · 2010')
    expect(frames.map((frame) => frame.find('.cue-dot').exists())).toEqual([true, false])
  })
})
