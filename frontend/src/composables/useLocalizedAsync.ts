import { watch } from 'vue'
import { useText } from '@/i18n'
import { useAsync } from './useAsync'

/** Fetches texts that the server localizes. Fetches them again when the member changes the language. */
export function useLocalizedAsync<T>(fetch: () => Promise<T>) {
  const result = useAsync(fetch)
  watch(useText().locale, () => void result.run(), { flush: 'post' })
  return result
}
