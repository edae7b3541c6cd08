import type { RouteLocationNormalized, RouteLocationRaw, Router } from 'vue-router'
import { useSession } from '@/stores/session'
import { safeNext } from '@/lib/safeNext'

/** Sends a visitor to sign in where a page is the member's own, and a member past the sign-in. */
export function installGuards(router: Router): void {
  router.beforeEach(async (to): Promise<RouteLocationRaw | true> => {
    const session = useSession()
    const isDoor = to.name === 'sign-in' || to.name === 'sign-up'
    if (!to.meta.member && !isDoor) return true
    // Unreachable says nothing about the session: the page itself will say so and try again.
    const isKnown = await session.restore().then(
      () => true,
      () => false,
    )
    if (isDoor) return session.isMember ? safeNext(to.query.next) : true
    if (!session.isMember && isKnown) return signInFirst(to)
    return !to.meta.admin || session.isAdmin ? true : '/membership'
  })
}

/** The sign-in page, which leads back here. */
export function signInFirst(from: Pick<RouteLocationNormalized, 'fullPath'>): RouteLocationRaw {
  return { name: 'sign-in', query: { next: from.fullPath } }
}
