import { inject, type InjectionKey, provide, type Ref } from 'vue'
import type { useCase } from './useCase'

/** What the parts of a case share: which it is, whether something is under way, and what can be done. */
export interface OpenCase extends Pick<ReturnType<typeof useCase>, 'act' | 'ask' | 'reload'> {
  order: string
  /** Whether the case is loaded, asked about or acted on just now: another act has to wait. */
  isBusy: Readonly<Ref<boolean>>
}

export const OPEN_CASE: InjectionKey<OpenCase> = Symbol('open case')

export function provideCase(shared: OpenCase): void {
  provide(OPEN_CASE, shared)
}

/** The case that a part belongs to. Throws outside of one. */
export function useOpenCase(): OpenCase {
  const shared = inject(OPEN_CASE, null)
  if (shared === null) throw new Error('Not inside a case')
  return shared
}
