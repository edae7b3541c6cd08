import { computed } from 'vue'
import { useRoute } from 'vue-router'

/** The order that the way back names; null where it names none, or nonsense. */
export function useReturnOrder() {
  const route = useRoute()

  return computed(() => {
    const order = route.query.order
    return typeof order === 'string' && /^[A-Za-z0-9_-]{1,128}$/.test(order) ? order : null
  })
}
