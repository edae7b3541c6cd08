import { createI18n, type MessageContext } from 'vue-i18n'
import { type Locale, rememberedLocale, rememberLocale } from '@/lib/preferences'
import ko from './ko.json'

export type Messages = typeof ko

/**
 * Fills `{name}` places. The library's own compiler knows much more, weighs more than every view
 * together, and is left out of the build.
 */
function messageCompiler(message: unknown) {
  const text = String(message)
  return (context: MessageContext) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(context.named(name)))
}

export const i18n = createI18n<[Messages], Locale, false>({
  legacy: false,
  locale: 'ko',
  fallbackLocale: 'ko',
  messages: { ko } as Record<Locale, Messages>,
  messageCompiler: messageCompiler as never,
})

/** Switches the language, fetching its words first if need be, and remembers it. */
export async function switchLanguage(locale: Locale): Promise<void> {
  if (locale === 'en' && !i18n.global.availableLocales.includes('en')) {
    i18n.global.setLocaleMessage('en', (await import('./en.json')).default)
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
