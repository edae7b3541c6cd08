import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import type { FoundPayments, PaymentSearch, Worklist } from '@/api/types'
import { useSession } from '@/stores/session'

/**
 * What somebody has on the desk while they go from the list to a case and back: the search, which no URL
 * may hold, the list as last loaded, and the case they were in. Emptied when the session ends.
 */
export const useSupportDesk = defineStore('supportDesk', () => {
  const search = shallowRef<PaymentSearch | null>(null)
  const found = shallowRef<FoundPayments | null>(null)
  const worklist = shallowRef<Worklist | null>(null)
  /** When the list was loaded. */
  const updatedAt = ref('')
  /** The orders of the list that the case was opened from, in its order. */
  const orders = ref<string[]>([])
  const lastOpened = ref<string | null>(null)

  function clearSearch(): void {
    search.value = null
    found.value = null
  }

  function clear(): void {
    clearSearch()
    worklist.value = null
    orders.value = []
    lastOpened.value = null
  }

  /** The case `steps` further in the list; null at its ends, and where the case is in no list. */
  function beside(order: string, steps: 1 | -1): string | null {
    const at = orders.value.indexOf(order)
    return at < 0 ? null : (orders.value[at + steps] ?? null)
  }

  const session = useSession()
  watch(
    () => session.isMember,
    (isMember) => isMember || clear(),
  )

  return { search, found, worklist, updatedAt, orders, lastOpened, clearSearch, clear, beside }
})
