import type { RedirectUrls } from '@/api/types'
import { type Browser, detectDevice } from './device'

/** The URL to pay at on this device; null if it is no web URL. */
export function paymentAddress(urls: RedirectUrls, browser: Browser): string | null {
  const address = urls[detectDevice(browser)]
  try {
    const { protocol } = new URL(address)
    return protocol === 'https:' || protocol === 'http:' ? address : null
  } catch {
    return null
  }
}

/** Leaves for another site. */
export function leaveFor(address: string): void {
  window.location.assign(address)
}
