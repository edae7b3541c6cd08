/** Keys of what this browser remembers of its reader; public/boot.js reads the same. */
const THEME = 'moviecurators.theme'
const LOCALE = 'moviecurators.locale'
const SIGNED_IN = 'moviecurators.signed-in'

export type Theme = 'light' | 'dark'
export type Locale = 'ko' | 'en'

export function rememberedTheme(): Theme | null {
  const theme = read(THEME)
  return theme === 'light' || theme === 'dark' ? theme : null
}

export function rememberTheme(theme: Theme): void {
  write(THEME, theme)
}

export function rememberedLocale(): Locale {
  return read(LOCALE) === 'en' ? 'en' : 'ko'
}

export function rememberLocale(locale: Locale): void {
  write(LOCALE, locale)
}

/** Whether a session is worth asking for after a reload. No secret: only a hint. */
export function wasSignedIn(): boolean {
  return read(SIGNED_IN) !== null
}

export function rememberSignedIn(signedIn: boolean): void {
  write(SIGNED_IN, signedIn ? '1' : null)
}

/** Calls back when another tab of this browser has signed out. */
export function onSignedOutElsewhere(listener: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === SIGNED_IN && event.newValue === null) listener()
  }
  addEventListener('storage', heard)
  return () => removeEventListener('storage', heard)
}

// A browser may forbid storage altogether: then nothing is remembered, and everything still works.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    return
  }
}
