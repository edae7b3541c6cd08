/** Where to go after signing in: a path of this site, whatever the address bar says. */
export function safeNext(next: unknown, otherwise = '/membership'): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return otherwise
  const url = new URL(next.replaceAll('\\', '/'), location.origin)
  return url.origin === location.origin ? url.pathname + url.search + url.hash : otherwise
}
