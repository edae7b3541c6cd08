/** Storage keys of this browser's preferences; public/boot.js reads the same. */
const THEME = 'moviecurators.theme'
const LOCALE = 'moviecurators.locale'
const SIGNED_IN = 'moviecurators.signed-in'
const SIGNED_OUT = 'no'

export type Theme = 'light' | 'dark'
export type Locale = 'ko' | 'en'

export function rememberedTheme(): Theme | null {
  const theme = readPreference(THEME)
  return theme === 'light' || theme === 'dark' ? theme : null
}

export function rememberTheme(theme: Theme): void {
  writePreference(THEME, theme)
}

/** The language last chosen in this browser, else the first of its own that there is, else Korean. */
export function rememberedLocale(): Locale {
  return (
    [readPreference(LOCALE), ...navigator.languages].map(localeOf).find((locale) => locale) ?? 'ko'
  )
}

function localeOf(tag: string | null): Locale | undefined {
  const language = tag?.slice(0, 2).toLowerCase()
  return language === 'ko' || language === 'en' ? language : undefined
}

export function rememberLocale(locale: Locale): void {
  writePreference(LOCALE, locale)
}

/**
 * Whether this browser was last signed in; null where nothing is stored. A hint that saves a request, no
 * secret: the browser may empty or forbid the storage of a session that lives on in its cookie.
 */
export function wasSignedIn(): boolean | null {
  const stored = readPreference(SIGNED_IN)
  return stored === null ? null : stored !== SIGNED_OUT
}

export function rememberSignedIn(signedIn: boolean): void {
  writePreference(SIGNED_IN, signedIn ? 'yes' : SIGNED_OUT)
}

/**
 * Calls the listener when another tab of this browser signs out. Ignores what a tab that was frozen hears
 * late, after a new sign-in.
 */
export function onSignedOutElsewhere(listener: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === SIGNED_IN && event.newValue === SIGNED_OUT && wasSignedIn() === false)
      listener()
  }
  addEventListener('storage', heard)
  return () => removeEventListener('storage', heard)
}

/** Reads what this browser remembers. Everything works without storage, which a browser may forbid. */
export function readPreference(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Remembers something in this browser, unless it forbids that. */
export function writePreference(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    return
  }
}
