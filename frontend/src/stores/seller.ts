import { shallowRef } from 'vue'
import { fetchSeller } from '@/api/seller'
import type { Seller } from '@/api/types'
import { defineStore } from './store'

/** Who sells here. Fetched when first asked for, and once; where there was no answer, again the next time. */
export const useSeller = defineStore(() => {
  const seller = shallowRef<Seller | null>(null)
  let fetching: Promise<void> | null = null

  /** Never throws: every page is complete without it. */
  function load(): Promise<void> {
    fetching ??= fetchSeller().then(
      (answer) => void (seller.value = answer),
      () => void (fetching = null),
    )
    return fetching
  }

  return { seller, load }
})
