import { fillPlaces, useText } from '.'
import type { Locale } from '@/lib/preferences'

/** Texts that travel in the chunk of their views, in both languages, and not with the rest. */
export function localText<Key extends string>(texts: Record<Locale, Record<Key, string>>) {
  const { locale } = useText()

  return (key: Key, values: Record<string, string | number> = {}): string =>
    fillPlaces(texts[locale.value][key] ?? key, (name) => values[name])
}

/**
 * Texts of a part that pages load by themselves. The Korean ones travel with it, the English ones under its name with
 * all others in English: no page brings words that it does not show.
 */
export function partText<Key extends string>(part: 'faq' | 'seller', korean: Record<Key, string>) {
  const { t, te } = useText()

  return (key: Key): string => (te(`${part}.${key}`) ? t(`${part}.${key}`) : korean[key])
}
