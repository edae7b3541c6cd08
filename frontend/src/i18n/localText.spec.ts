import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '.'
import { localText } from './localText'

describe('localText', () => {
  it('speaks the current language, and fills the places', async () => {
    const s = localText({ ko: { films: '영화 {count}편' }, en: { films: '{count} films' } })
    expect(s('films', { count: 6 })).toBe('영화 6편')
    await chooseLanguage('en')
    expect(s('films', { count: 6 })).toBe('6 films')
  })
})
