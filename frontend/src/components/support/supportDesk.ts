import { ref, shallowRef, watch } from 'vue'
import { type ApiProblem, asProblem } from '@/api/problem'
import { searchPayments } from '@/api/support'
import type { FoundPayments, PaymentSearch, Worklist } from '@/api/types'
import { useSession } from '@/stores/session'
import { defineStore } from '@/stores/store'

/**
 * What somebody has on the desk while they go from the list to a case and back: the search, which no URL
 * may hold, the list as last loaded, and the case they were in. Emptied when the session ends.
 */
export const useSupportDesk = defineStore(() => {
  const search = shallowRef<PaymentSearch | null>(null)
  const found = shallowRef<FoundPayments | null>(null)
  const searchProblem = shallowRef<ApiProblem | null>(null)
  const isSearching = ref(false)
  const worklist = shallowRef<Worklist | null>(null)
  /** When the list was loaded. */
  const updatedAt = ref('')
  /** The orders of the list that the case was opened from, in its order. */
  const orders = ref<string[]>([])
  const lastOpened = ref<string | null>(null)

  /** Finds payments. Another page leaves what was found until the answer is there, another search does not. */
  async function find(wanted: PaymentSearch): Promise<void> {
    if (!isSameSearch(search.value, wanted)) found.value = null
    search.value = wanted
    searchProblem.value = null
    isSearching.value = true
    try {
      const answer = await searchPayments(wanted)
      if (search.value === wanted) found.value = answer
    } catch (thrown) {
      if (search.value === wanted) searchProblem.value = asProblem(thrown)
    } finally {
      if (search.value === wanted) isSearching.value = false
    }
  }

  /** Searches again, if there is a search: a page of it, or the same page anew. */
  async function findAgain(page = search.value?.page ?? 0): Promise<void> {
    if (search.value) await find({ ...search.value, page })
  }

  function clearSearch(): void {
    search.value = null
    found.value = null
    searchProblem.value = null
    isSearching.value = false
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

  return {
    search,
    found,
    searchProblem,
    isSearching,
    find,
    findAgain,
    clearSearch,
    worklist,
    updatedAt,
    orders,
    beside,
    lastOpened,
    clear,
  }
})

function isSameSearch(one: PaymentSearch | null, other: PaymentSearch): boolean {
  return (
    one !== null && JSON.stringify({ ...one, page: 0 }) === JSON.stringify({ ...other, page: 0 })
  )
}
