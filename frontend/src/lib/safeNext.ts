import { firstValue } from './firstValue'

/** Where to go after signing in: always a path of this site, whatever `next` says. Never throws. */
export function safeNext(next: unknown, otherwise = '/membership'): string {
  const given = firstValue(next)
  return (given?.startsWith('/') && pathOnThisSite(given)) || otherwise
}

function pathOnThisSite(given: string): string | null {
  try {
    const { origin, pathname, search, hash } = new URL(given, location.origin)
    // The parser resolves dots: `/.//host` becomes `//host`, which names another site.
    const isHere = origin === location.origin && !pathname.startsWith('//')
    return isHere ? pathname + search + hash : null
  } catch {
    return null
  }
}
