import { get } from './client'
import type { Curation } from './types'

export function fetchCurations(): Promise<Curation[]> {
  return get('/api/curations')
}

/** Refused with `not-signed-in` or `premium-required`. */
export function fetchPremiumCurations(): Promise<Curation[]> {
  return get('/api/curations/premium')
}
