import { onScopeDispose, ref, shallowRef } from 'vue'
import { type ApiProblem, asProblem } from '@/api/problem'

/** Runs a fetch and holds its result. Drops the late result of an older run. */
export function useAsync<T>(fetch: () => Promise<T>) {
  const data = shallowRef<T | null>(null)
  const problem = shallowRef<ApiProblem | null>(null)
  const isLoading = ref(true)
  let latest = 0

  async function run(): Promise<void> {
    const mine = ++latest
    isLoading.value = true
    problem.value = null
    try {
      const answer = await fetch()
      if (mine === latest) data.value = answer
    } catch (thrown) {
      if (mine === latest) problem.value = asProblem(thrown)
    } finally {
      if (mine === latest) isLoading.value = false
    }
  }

  onScopeDispose(() => (latest = -1))
  void run()
  return { data, problem, isLoading, run }
}
