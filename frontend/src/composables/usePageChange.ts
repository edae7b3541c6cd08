import { nextTick, onScopeDispose, watch } from 'vue'
import { useText } from '@/i18n'
import { START_LOCATION, useRoute, useRouter } from 'vue-router'
import { signInFirst } from '@/router/guards'
import { useAnnouncer } from '@/stores/announcer'
import { useSession } from '@/stores/session'

/**
 * Does what a browser does on a page load: sets the title, moves the focus to the headline, to the part
 * named by the hash or, where neither is there yet, to the content, and announces the page. Also leaves a
 * member's page when the session ends.
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
    // Within a page its title may be the name of what it shows.
    if (from === START_LOCATION || to.path !== from.path) setTitle()
    if (from === START_LOCATION || (to.path === from.path && to.hash === from.hash)) return
    if (to.path !== from.path) announcer.say(t(to.meta.title))
    focusOn(document.getElementById(to.hash.slice(1)) ?? mainPart())
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

function mainPart(): HTMLElement | null {
  return document.querySelector('#main h1') ?? document.getElementById('main')
}

function focusOn(target: HTMLElement | null): void {
  target?.setAttribute('tabindex', '-1')
  target?.focus({ preventScroll: true })
}
