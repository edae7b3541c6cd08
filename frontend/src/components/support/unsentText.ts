import { inject, type InjectionKey, onScopeDispose, provide } from 'vue'
import { useRouter } from 'vue-router'
import { useSession } from '@/stores/session'
import { useSupportText } from './useSupportText'

type HasText = () => boolean

const TEXTS: InjectionKey<Set<HasText>> = Symbol('unsent texts')

/**
 * Asks before the page is left by a link, a key, the browser's own buttons or its closing, while a part of
 * the page holds text that was not sent. Whoever is signed out is not held.
 */
export function guardUnsentText(): void {
  const texts = new Set<HasText>()
  const session = useSession()
  const s = useSupportText()
  const isAnyUnsent = () => session.isMember && [...texts].some((hasText) => hasText())

  const stop = useRouter().beforeEach(
    (to, from) => to.path === from.path || !isAnyUnsent() || window.confirm(s('leaveUnsent')),
  )
  const hold = (event: Event) => {
    if (isAnyUnsent()) event.preventDefault()
  }
  addEventListener('beforeunload', hold)
  onScopeDispose(() => {
    stop()
    removeEventListener('beforeunload', hold)
  })
  provide(TEXTS, texts)
}

/** Has the page ask before it is left while `hasText` holds. */
export function keepUnsentText(hasText: HasText): void {
  const texts = inject(TEXTS, null)
  texts?.add(hasText)
  onScopeDispose(() => texts?.delete(hasText))
}
