import { createI18n, type MessageContext } from 'vue-i18n'
import { type Locale, rememberedLocale, rememberLocale } from '@/lib/preferences'
import ko from './ko.json'

export type Messages = typeof ko

/**
 * Messages as functions that fill `{name}` places, which is all that these need: the library's own
 * compiler knows much more, weighs more than every view together, and is left out of the build.
 */
function spoken(messages: object): Messages {
  const entries = Object.entries(messages).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' ? phrase(value) : spoken(value as object),
  ])
  return Object.fromEntries(entries) as Messages
}

function phrase(text: string) {
  return (context: MessageContext) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(context.named(name)))
}

export const i18n = createI18n<[Messages], Locale, false>({
  legacy: false,
  locale: 'ko',
  fallbackLocale: 'ko',
  messages: { ko: spoken(ko) } as Record<Locale, Messages>,
})

/** Switches the language, fetching its words first if need be, and remembers it. */
export async function switchLanguage(locale: Locale): Promise<void> {
  if (locale === 'en' && !i18n.global.availableLocales.includes('en')) {
    i18n.global.setLocaleMessage('en', spoken((await import('./en.json')).default))
  }
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
}

/** Starts with the language that this browser last chose; Korean, where it never did. */
export function restoreLanguage(): Promise<void> {
  return switchLanguage(rememberedLocale())
}

/** The member chose a language. */
export function chooseLanguage(locale: Locale): Promise<void> {
  rememberLocale(locale)
  return switchLanguage(locale)
}

/** The words of the language of the moment, for any component or composable. */
export function useText() {
  return i18n.global
}
