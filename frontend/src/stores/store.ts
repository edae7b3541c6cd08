import { effectScope, reactive } from 'vue'

const forget: (() => void)[] = []

/**
 * A state that all components share, created where it is first asked for. Its refs are read and written without
 * `.value`. What Pinia offers besides is for development tools and rendering on servers.
 */
export function defineStore<State extends object>(create: () => State) {
  const start = () => reactive(effectScope(true).run(create) as State)
  let store: ReturnType<typeof start> | null = null
  forget.push(() => (store = null))
  return () => (store ??= start())
}

/** Lets each store begin anew, as a page that was just loaded. */
export function forgetStores(): void {
  forget.forEach((run) => run())
}
