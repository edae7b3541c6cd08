import { type Component, shallowRef } from 'vue'

/** Loads a part of a page that the page goes without where it does not arrive. Null until then. */
export function useOptionalPart(load: () => Promise<{ default: Component }>) {
  const part = shallowRef<Component | null>(null)
  load().then(
    (module) => (part.value = module.default),
    () => undefined,
  )
  return part
}
