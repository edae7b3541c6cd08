import { ref } from 'vue'
import { rememberedTheme, rememberTheme, type Theme } from '@/lib/preferences'

/** `--paper` of each theme, as in tokens.css and index.html. */
export const WINDOW_COLOR: Record<Theme, string> = { light: '#f1efe9', dark: '#0d0c11' }

const systemDark = matchMedia('(prefers-color-scheme: dark)')
const theme = ref<Theme>(current())

function current(): Theme {
  return rememberedTheme() ?? (systemDark.matches ? 'dark' : 'light')
}

function apply(next: Theme): void {
  theme.value = next
  document.documentElement.dataset.theme = next
  // The window around the page has its color, whatever the system prefers.
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.content = WINDOW_COLOR[next]
  }
}

apply(theme.value)
systemDark.addEventListener('change', () => apply(current()))

/** Light or dark: follows the system until the member chooses. */
export function useTheme() {
  function toggle(): void {
    const next = theme.value === 'dark' ? 'light' : 'dark'
    rememberTheme(next)
    apply(next)
  }

  return { theme, toggle }
}
