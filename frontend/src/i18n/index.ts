import { ref, shallowReactive } from 'vue'
import { type Locale, rememberedLocale, rememberLocale } from '@/lib/preferences'
import ko from './ko.json'

export type Messages = typeof ko

/*
 * Not a library: keys with dots and `{name}` are all that these texts use, and vue-i18n with everything else taken
 * out was a tenth of the checkout path.
 */
const locale = ref<Locale>('ko')
const languages = shallowReactive<Partial<Record<Locale, Messages>>>({ ko })

/** Puts a value into each `{name}` of a text. */
export function fillPlaces(text: string, valueOf: (name: string) => unknown): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(valueOf(name)))
}

/** Finds a message by its path; undefined if there is none. */
function messageAt(messages: unknown, path: string): string | undefined {
  const found = path
    .split('.')
    .reduce(
      (part, key) => (isMessages(part) && Object.hasOwn(part, key) ? part[key] : undefined),
      messages,
    )
  return typeof found === 'string' ? found : undefined
}

function isMessages(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null
}

/** Whether there is a message in this language. */
function te(key: string, language: Locale = locale.value): boolean {
  return messageAt(languages[language], key) !== undefined
}

/** The message in the current language, else the Korean one, else its key. */
function t(key: string, values: Record<string, unknown> = {}): string {
  const text = messageAt(languages[locale.value], key) ?? messageAt(ko, key) ?? key
  return fillPlaces(text, (name) => values[name])
}

/** Switches the language. Loads its messages first if needed. */
export async function switchLanguage(language: Locale): Promise<void> {
  if (language === 'en' && !languages.en) {
    const { messages, names } = await import('./en')
    languages.en = messages
    englishNames = names
  }
  locale.value = language
  document.documentElement.lang = language
}

let englishNames: Record<string, string> = {}

/** What English readers call an item or a card that KakaoPay names in Korean. Null in Korean, and if unknown. */
export function englishName(korean: string): string | null {
  return locale.value === 'en' ? (englishNames[korean] ?? null) : null
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

/** The messages of the current language. */
export function useText() {
  return { t, te, locale }
}
