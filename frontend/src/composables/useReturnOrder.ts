import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { firstValue } from '@/lib/firstValue'

/** The order in the return URL; null if it is missing or malformed. */
export function useReturnOrder() {
  const route = useRoute()

  return computed(() => {
    const order = firstValue(route.query.order)
    return order !== null && /^[A-Za-z0-9_-]{1,128}$/.test(order) ? order : null
  })
}
