import { get } from './client'
import type { Seller } from './types'

/** Fetches who sells here, as the law wants it told, and how to reach them. */
export function fetchSeller(): Promise<Seller> {
  return get('/api/seller')
}
