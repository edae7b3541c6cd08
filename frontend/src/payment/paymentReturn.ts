import type { Receipt } from '@/api/types'
import { eraseTab, readTab, writeTab } from '@/lib/tabStorage'

const TOKEN = 'moviecurators.return.'
const RECEIPT = 'moviecurators.receipt.'

/**
 * Takes KakaoPay's token out of the address, before anything else runs: it must stay in no history
 * entry and no referrer. It is kept for this tab, under its order, so that a reload is harmless.
 */
export function takeReturnToken(location: Location, history: History): void {
  const query = new URLSearchParams(location.search)
  const token = query.get('pg_token')
  if (token === null) return
  const order = query.get('order')
  if (order && token) writeTab(TOKEN + order, token)
  query.delete('pg_token')
  const rest = query.toString()
  history.replaceState(history.state, '', location.pathname + (rest && `?${rest}`) + location.hash)
}

export function returnToken(order: string): string | null {
  return readTab(TOKEN + order)
}

/** Erases the token: the payment is final. */
export function forgetReturnToken(order: string): void {
  eraseTab(TOKEN + order)
}

/** Keeps what was paid, so that a reload shows it even where nobody is signed in. */
export function keepReceipt(receipt: Receipt): void {
  forgetReturnToken(receipt.order)
  writeTab(RECEIPT + receipt.order, JSON.stringify(receipt))
}

export function keptReceipt(order: string): Receipt | null {
  try {
    return JSON.parse(readTab(RECEIPT + order) ?? 'null') as Receipt | null
  } catch {
    return null
  }
}
