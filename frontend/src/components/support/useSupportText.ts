import { useText } from '@/i18n'
import en from '@/i18n/support/en.json'
import ko from '@/i18n/support/ko.json'

export type SupportKey = keyof typeof ko

const TEXTS = { ko, en }

/** The texts of the support pages, in their chunk only. */
export function useSupportText() {
  const { locale } = useText()

  return (key: SupportKey, values: Record<string, string | number> = {}): string =>
    TEXTS[locale.value][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
}
