import { type APIRequestContext, expect } from '@playwright/test'
import { RESEND } from './resend'

/** A payment in the simulator's records. */
export interface SimulatedPayment {
  partner_order_id: string
  partner_user_id: string
  status: string
  amount: number
  canceled_amount: number
  approve_calls: number
  payment_page: string
}

type Call = 'ready' | 'approve' | 'order' | 'cancel'

/** The control API of the simulated KakaoPay. */
export class Simulator {
  private readonly origin = process.env.SIMULATOR_URL ?? ''

  constructor(private readonly request: APIRequestContext) {}

  async payment(order: string): Promise<SimulatedPayment> {
    const answer = await this.request.get(`${this.origin}/simulator/payments/${order}`, RESEND)
    expect(answer.status()).toBe(200)
    return (await answer.json()) as SimulatedPayment
  }

  /** All payments of the member who started this order. */
  async paymentsOfSameMember(order: string): Promise<SimulatedPayment[]> {
    const { partner_user_id } = await this.payment(order)
    const all = await this.request.get(`${this.origin}/simulator/payments`, RESEND)
    const payments = (await all.json()) as SimulatedPayment[]
    return payments.filter((payment) => payment.partner_user_id === partner_user_id)
  }

  /** Acts as the member on the payment page. Returns the URL that the browser would be sent to. */
  async act(order: string, step: 'pay' | 'cancel' | 'fail' | 'expire'): Promise<string> {
    const answer = await this.post(`payments/${order}/${step}`)
    return ((await answer.json()) as { returnUrl: string }).returnUrl
  }

  /** Cancels a paid payment in the partner console: all of it, or so many won. */
  async cancelInConsole(order: string, amount?: number): Promise<void> {
    await this.post(`payments/${order}/cancel`, amount === undefined ? undefined : { amount })
  }

  /** Makes the next calls fail. Without an order it meets the calls of every member: serial tests only. */
  async fault(call: Call, fault: string, times: number, partnerOrderId?: string): Promise<void> {
    await this.post('faults', { call, fault, times, partnerOrderId })
  }

  /** Moves the clock of the simulator and the application: serial tests only. */
  async advanceClock(duration: string): Promise<void> {
    await this.post('clock', { advance: duration })
  }

  /** Resets the clock and deletes all payments and faults: serial tests only. */
  async reset(): Promise<void> {
    const answer = await this.request.delete(`${this.origin}/simulator`, RESEND)
    expect(answer.ok()).toBe(true)
  }

  private async post(path: string, data?: object) {
    const answer = await this.request.post(`${this.origin}/simulator/${path}`, { data, ...RESEND })
    expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true)
    return answer
  }
}
