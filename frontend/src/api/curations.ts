import { get } from './client'
import type { Curation, CurationSummary } from './types'

export function fetchCurations(): Promise<Curation[]> {
  return get('/api/curations')
}

/** Refused with `not-signed-in` or `premium-required`. */
export function fetchPremiumCurations(): Promise<Curation[]> {
  return get('/api/curations/premium')
}

/** What there is for premium members, for everybody to see. */
export function fetchPremiumSummaries(): Promise<CurationSummary[]> {
  return get('/api/curations/premium/summaries')
}

/** One programme. Its films are empty where it is not open to the reader. */
export function fetchCuration(slug: string): Promise<Curation> {
  return get(`/api/curations/${encodeURIComponent(slug)}`)
}
