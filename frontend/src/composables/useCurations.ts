import { fetchCurations } from '@/api/curations'
import { useLocalizedAsync } from './useLocalizedAsync'

/** The free programmes. */
export function useCurations() {
  return useLocalizedAsync(fetchCurations)
}
