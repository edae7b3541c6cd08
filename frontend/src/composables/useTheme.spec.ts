import { describe, expect, it } from 'vitest'
import { rememberedTheme } from '@/lib/preferences'
import page from '../../index.html?raw'
import { useTheme, WINDOW_COLOR } from './useTheme'

describe('useTheme', () => {
  it('goes from light to dark and back, and remembers it', () => {
    const { theme, toggle } = useTheme()
    const first = theme.value
    toggle()
    expect(theme.value).not.toBe(first)
    expect(document.documentElement.dataset.theme).toBe(theme.value)
    expect(rememberedTheme()).toBe(theme.value)
    toggle()
    expect(rememberedTheme()).toBe(first)
  })

  it('colors the window around the page like the page', () => {
    const first = [...page.matchAll(/name="theme-color"[^>]*content="(#\w+)"/g)].map(([, c]) => c)
    expect(first).toEqual([WINDOW_COLOR.light, WINDOW_COLOR.dark])

    document.head.innerHTML = '<meta name="theme-color" content="">'
    const { theme, toggle } = useTheme()
    toggle()
    expect(document.querySelector('meta')?.content).toBe(WINDOW_COLOR[theme.value])
  })
})
