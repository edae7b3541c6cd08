import { ref } from 'vue'
import { rememberedTheme, rememberTheme, type Theme } from '@/lib/preferences'

const systemDark = matchMedia('(prefers-color-scheme: dark)')
const theme = ref<Theme>(current())

function current(): Theme {
  return rememberedTheme() ?? (systemDark.matches ? 'dark' : 'light')
}

function apply(next: Theme): void {
  theme.value = next
  document.documentElement.dataset.theme = next
}

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
