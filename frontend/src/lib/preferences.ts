/** Storage keys of this browser's preferences; public/boot.js reads the same. */
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

/** Whether a session may exist after a reload. A hint, no secret. */
export function wasSignedIn(): boolean {
  return read(SIGNED_IN) !== null
}

export function rememberSignedIn(signedIn: boolean): void {
  write(SIGNED_IN, signedIn ? '1' : null)
}

/** Calls the listener when another tab of this browser signs out. */
export function onSignedOutElsewhere(listener: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === SIGNED_IN && event.newValue === null) listener()
  }
  addEventListener('storage', heard)
  return () => removeEventListener('storage', heard)
}

// Everything works without storage, which a browser may forbid; then nothing is remembered.
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
