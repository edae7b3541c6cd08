import { fillPlaces, useText } from '.'
import type { Locale } from '@/lib/preferences'

/** Texts that travel in the chunk of their views, in both languages, and not with the rest. */
export function localText<Key extends string>(texts: Record<Locale, Record<Key, string>>) {
  const { locale } = useText()

  return (key: Key, values: Record<string, string | number> = {}): string =>
    fillPlaces(texts[locale.value][key] ?? key, (name) => values[name])
}
