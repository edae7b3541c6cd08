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

/** Starts a payment, or returns the open one. Repeated calls without an answer are one purchase. */
export function startPayment(
  planCode: string,
  whileWaiting?: () => boolean,
): Promise<StartedPayment> {
  return post('/api/payments', { planCode }, { operation: `start:${planCode}`, whileWaiting })
}

/** The result of an approve request: paid, or not decided yet. */
export type Approval =
  { decided: true; receipt: Receipt } | { decided: false; status: PaymentStatus }

/** Approves a payment with the token from the return URL. Safe to repeat; needs no sign-in. */
export async function approvePayment(order: string, pgToken: string): Promise<Approval> {
  const reply = await send<Receipt>('POST', '/api/payments/approve', {
    body: { order, pgToken },
    operation: `approve:${order}`,
  })
  return reply.status === 202
    ? { decided: false, status: reply.data.status }
    : { decided: true, receipt: reply.data }
}

/** Reports a return by the cancel or fail URL. Returns the status, for which the server asks KakaoPay. */
export function reportReturn(order: string, outcome: ReturnOutcome): Promise<ReturnReport> {
  return post(
    `/api/payments/${encodeURIComponent(order)}/return`,
    { outcome },
    { operation: `return:${order}:${outcome}` },
  )
}

export function fetchPayments(): Promise<PaymentSummary[]> {
  return get('/api/payments')
}

export function fetchPayment(order: string): Promise<PaymentDetails> {
  return get(`/api/payments/${encodeURIComponent(order)}`)
}
