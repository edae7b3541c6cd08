import type { PaymentDetails, Receipt } from '@/api/types'
import { eraseTab, readTab, writeTab } from '@/lib/tabStorage'
import { phaseOf } from './paymentPhase'

const TOKEN = 'moviecurators.return.'
const RECEIPT = 'moviecurators.receipt.'

/**
 * Removes KakaoPay's token from the URL before anything else runs, so that no history entry and no
 * referrer contains it. Stores it for this tab, by order, so that a reload is harmless.
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

/** Erases the token of a payment that is final. */
export function forgetReturnToken(order: string): void {
  eraseTab(TOKEN + order)
}

/** Stores the receipt, so that a reload shows it even without a sign-in. */
export function storeReceipt(receipt: Receipt): void {
  forgetReturnToken(receipt.order)
  writeTab(RECEIPT + receipt.order, JSON.stringify(receipt))
}

export function storedReceipt(order: string): Receipt | null {
  try {
    return JSON.parse(readTab(RECEIPT + order) ?? 'null') as Receipt | null
  } catch {
    return null
  }
}

/** The receipt of a payment that was paid; null without the facts of an approval. */
export function receiptOf(payment: PaymentDetails): Receipt | null {
  const { order, orderNumber, status, amount, itemName, paymentMethod, approvedAt } = payment
  if (phaseOf(status) !== 'paid' || paymentMethod === null || approvedAt === null) return null
  return { order, orderNumber, status, amount, itemName, paymentMethod, approvedAt }
}
