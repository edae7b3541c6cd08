/** Replaces the session storage where the browser forbids it; lasts until a reload. */
const fallback = new Map<string, string>()

export function readTab(key: string): string | null {
  try {
    return sessionStorage.getItem(key) ?? fallback.get(key) ?? null
  } catch {
    return fallback.get(key) ?? null
  }
}

export function writeTab(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value)
  } catch {
    fallback.set(key, value)
  }
}

/** Whether a reload keeps all that was written. */
export function survivesReload(): boolean {
  return fallback.size === 0
}

export function eraseTab(key: string): void {
  fallback.delete(key)
  try {
    sessionStorage.removeItem(key)
  } catch {
    return
  }
}

/** Erases all entries whose key starts with the prefix. */
export function eraseTabs(prefix: string): void {
  for (const key of [...fallback.keys(), ...storedKeys()]) {
    if (key.startsWith(prefix)) eraseTab(key)
  }
}

function storedKeys(): string[] {
  try {
    return Object.keys(sessionStorage)
  } catch {
    return []
  }
}
