import { createI18n, type MessageContext, type PathValue } from 'vue-i18n'
import { type Locale, rememberedLocale, rememberLocale } from '@/lib/preferences'
import ko from './ko.json'

export type Messages = typeof ko

/**
 * Compiles messages into functions that fill `{name}` placeholders, the only syntax in use. The library's
 * own compiler is larger than all views together and is left out of the build.
 */
function compiled(messages: object): Messages {
  const entries = Object.entries(messages).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' ? message(value) : compiled(value as object),
  ])
  return Object.fromEntries(entries) as Messages
}

function message(text: string) {
  return (context: MessageContext) => fillPlaces(text, (name) => context.named(name))
}

/** Puts a value into each `{name}` of a text. */
export function fillPlaces(text: string, valueOf: (name: string) => unknown): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(valueOf(name)))
}

/** Finds a message by its path; null if there is none. The library's own resolver reads a larger language. */
function messageAt(messages: unknown, path: string): PathValue {
  return path
    .split('.')
    .reduce(
      (part, key) =>
        isMessages(part) && Object.hasOwn(part, key) ? (part[key] as PathValue) : null,
      messages as PathValue,
    )
}

function isMessages(part: PathValue): part is Record<string, PathValue> {
  return typeof part === 'object' && part !== null
}

const i18n = createI18n<[Messages], Locale, false>({
  legacy: false,
  locale: 'ko',
  fallbackLocale: 'ko',
  messageResolver: messageAt,
  messages: { ko: compiled(ko) } as Record<Locale, Messages>,
})

/** Switches the language. Loads its messages first if needed. */
export async function switchLanguage(locale: Locale): Promise<void> {
  if (locale === 'en' && !i18n.global.availableLocales.includes('en')) {
    const { messages, names } = await import('./en')
    i18n.global.setLocaleMessage('en', compiled(messages))
    englishNames = names
  }
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
}

let englishNames: Record<string, string> = {}

/** What English readers call an item or a card that KakaoPay names in Korean. Null in Korean, and if unknown. */
export function englishName(korean: string): string | null {
  return i18n.global.locale.value === 'en' ? (englishNames[korean] ?? null) : null
}

/** Starts with the language last chosen in this browser, else with the browser's own. */
export function restoreLanguage(): Promise<void> {
  return switchLanguage(rememberedLocale())
}

/** Switches the language and remembers the choice. */
export function chooseLanguage(locale: Locale): Promise<void> {
  rememberLocale(locale)
  return switchLanguage(locale)
}

/** The messages of the current language. Nothing else of the library is left in the build. */
export function useText() {
  const { t, te, locale } = i18n.global
  return { t, te, locale }
}
