import { get, post, send } from './client'
import type {
  PaymentDetails,
  PaymentStatus,
  PaymentSummary,
  Receipt,
  ReturnOutcome,
  ReturnReport,
  StartedPayment,
} from './types'

/** Starts a payment, or gets the open one again: until it is answered, it is one and the same purchase. */
export function startPayment(
  planCode: string,
  whileWaiting?: () => boolean,
): Promise<StartedPayment> {
  return post('/api/payments', { planCode }, { intention: `begin:${planCode}`, whileWaiting })
}

/** What an approve request came to: paid, or not decided yet. */
export type Approval =
  { decided: true; receipt: Receipt } | { decided: false; status: PaymentStatus }

/** Has a payment approved with what KakaoPay gave the browser. Safe to repeat; needs no sign-in. */
export async function approvePayment(order: string, pgToken: string): Promise<Approval> {
  const reply = await send<Receipt>('POST', '/api/payments/approve', {
    body: { order, pgToken },
    intention: `approve:${order}`,
  })
  return reply.status === 202
    ? { decided: false, status: reply.data.status }
    : { decided: true, receipt: reply.data }
}

/** Tells which way the browser came back; the answer is what KakaoPay says of the payment. */
export function reportReturn(order: string, outcome: ReturnOutcome): Promise<ReturnReport> {
  return post(
    `/api/payments/${encodeURIComponent(order)}/return`,
    { outcome },
    { intention: `return:${order}:${outcome}` },
  )
}

export function fetchPayments(): Promise<PaymentSummary[]> {
  return get('/api/payments')
}

export function fetchPayment(order: string): Promise<PaymentDetails> {
  return get(`/api/payments/${encodeURIComponent(order)}`)
}
