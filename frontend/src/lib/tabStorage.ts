/** What this tab keeps across a reload; a browser that forbids it keeps it until the reload. */
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

export function eraseTab(key: string): void {
  fallback.delete(key)
  try {
    sessionStorage.removeItem(key)
  } catch {
    return
  }
}

/** Erases all whose key starts like this. */
export function eraseTabs(start: string): void {
  for (const key of [...fallback.keys(), ...storedKeys()]) {
    if (key.startsWith(start)) eraseTab(key)
  }
}

function storedKeys(): string[] {
  try {
    return Object.keys(sessionStorage)
  } catch {
    return []
  }
}
