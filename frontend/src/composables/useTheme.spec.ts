import { describe, expect, it } from 'vitest'
import { rememberedTheme } from '@/lib/preferences'
import { useTheme } from './useTheme'

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
})
