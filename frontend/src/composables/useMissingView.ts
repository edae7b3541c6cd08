import { onScopeDispose, shallowRef } from 'vue'
import { START_LOCATION, useRouter } from 'vue-router'
import { type ApiProblem, asProblem } from '@/api/problem'
import { hasArrived, openAnew } from '@/router/openAnew'
import { useLazyPart } from './useLazyPart'

/**
 * Watches for views that do not arrive, and loads their page anew. Where that would not help, a view that
 * is open stays and a message says why; `problem` is set where there is none.
 */
export function useMissingView() {
  const router = useRouter()
  const { replace } = useLazyPart()
  const problem = shallowRef<ApiProblem | null>(null)
  let retry = () => Promise.resolve()

  /** Loads the first page anew, where there is no view to keep. */
  async function open(view: string, address: string, isAskedFor = false): Promise<void> {
    retry = () => open(view, address, true)
    try {
      await openAnew(view, address, isAskedFor)
    } catch (thrown) {
      problem.value = asProblem(thrown)
    }
  }

  const stopErrors = router.onError((_error, to, from) => {
    const isFirst = from === START_LOCATION
    const view = String(to.name)
    void (isFirst ? open(view, to.fullPath) : replace(view, to.fullPath))
  })
  const stopArrivals = router.afterEach((to, _from, failure) => {
    if (failure) return
    problem.value = null
    hasArrived(String(to.name))
  })
  onScopeDispose(stopErrors)
  onScopeDispose(stopArrivals)
  return { problem, retry: () => retry() }
}
