import { watch } from 'vue'
import { useText } from '@/i18n'
import { fetchCurations } from '@/api/curations'
import { useAsync } from './useAsync'

/** The free programmes, in the language of the moment. */
export function useCurations() {
  return useInLanguage(fetchCurations)
}

/** Fetches what the server words, and fetches it again when the member changes the language. */
export function useInLanguage<T>(fetch: () => Promise<T>) {
  const result = useAsync(fetch)
  watch(useText().locale, () => void result.run(), { flush: 'post' })
  return result
}
