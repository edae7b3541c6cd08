import type { RouteLocationNormalized, RouteLocationRaw, Router } from 'vue-router'
import { useSession } from '@/stores/session'
import { safeNext } from '@/lib/safeNext'

/** Sends visitors of member pages to sign in, and members past the sign-in. */
export function installGuards(router: Router): void {
  router.beforeEach(async (to): Promise<RouteLocationRaw | true> => {
    const session = useSession()
    const isAuthPage = to.name === 'sign-in' || to.name === 'sign-up'
    if (!to.meta.member && !isAuthPage) return true
    // An unreachable server says nothing about the session. The page shows the problem and a retry.
    const isKnown = await session.restore(isAuthPage ? 'welcome' : 'required').then(
      () => true,
      () => false,
    )
    if (isAuthPage) return session.isMember ? safeNext(to.query.next) : true
    if (!session.isMember && isKnown) return signInFirst(to)
    const role = session.account?.role
    return !to.meta.roles || (role && to.meta.roles.includes(role)) ? true : '/membership'
  })
}

/** The sign-in page, with a way back to this one. */
export function signInFirst(from: Pick<RouteLocationNormalized, 'fullPath'>): RouteLocationRaw {
  return { name: 'sign-in', query: { next: from.fullPath } }
}
