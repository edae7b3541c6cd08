import { nextTick, onScopeDispose, watch } from 'vue'
import { useText } from '@/i18n'
import { START_LOCATION, useRoute, useRouter } from 'vue-router'
import { signInFirst } from '@/router/guards'
import { useAnnouncer } from '@/stores/announcer'
import { useSession } from '@/stores/session'

/**
 * What a browser does by itself when a page changes, and an application in one page must do: title,
 * focus at the new page's headline or the part that is asked for, and its name read out. Also leaves a member's page when the
 * session is over.
 */
export function usePageChange(): void {
  const { t, locale } = useText()
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const announcer = useAnnouncer()

  function setTitle(): void {
    document.title = route.meta.title ? `${t(route.meta.title)} · ${t('brand')}` : t('brand')
  }

  const stop = router.afterEach(async (to, from, failure) => {
    if (failure) return
    await nextTick()
    setTitle()
    if (from === START_LOCATION || (to.path === from.path && to.hash === from.hash)) return
    if (to.path !== from.path) announcer.say(t(to.meta.title))
    focusOn(document.getElementById(to.hash.slice(1)) ?? document.querySelector('#main h1'))
  })

  watch(locale, setTitle)
  watch(
    () => session.isMember,
    (isMember) => {
      if (!isMember && route.meta.member) void router.push(signInFirst(route))
    },
  )
  onScopeDispose(stop)
}

function focusOn(target: HTMLElement | null): void {
  target?.setAttribute('tabindex', '-1')
  target?.focus({ preventScroll: true })
}
