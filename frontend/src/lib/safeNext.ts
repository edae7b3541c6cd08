/** Where to go after signing in: always a path of this site, whatever `next` says. */
export function safeNext(next: unknown, otherwise = '/membership'): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return otherwise
  const url = new URL(next.replaceAll('\\', '/'), location.origin)
  return url.origin === location.origin ? url.pathname + url.search + url.hash : otherwise
}
