import { type APIRequestContext, expect } from '@playwright/test'

/** A payment in KakaoPay's books. */
export interface BookedPayment {
  partner_order_id: string
  partner_user_id: string
  status: string
  amount: number
  approve_calls: number
  payment_page: string
}

type Call = 'ready' | 'approve' | 'order' | 'cancel'

/** The control desk of the simulated KakaoPay. */
export class Simulator {
  private readonly origin = process.env.SIMULATOR_URL ?? ''

  constructor(private readonly request: APIRequestContext) {}

  async payment(order: string): Promise<BookedPayment> {
    const answer = await this.request.get(`${this.origin}/simulator/payments/${order}`)
    expect(answer.status()).toBe(200)
    return (await answer.json()) as BookedPayment
  }

  /** Everything that the member behind this order ever began. */
  async paymentsOfSameMember(order: string): Promise<BookedPayment[]> {
    const { partner_user_id } = await this.payment(order)
    const all = await this.request.get(`${this.origin}/simulator/payments`)
    const payments = (await all.json()) as BookedPayment[]
    return payments.filter((payment) => payment.partner_user_id === partner_user_id)
  }

  /** Does what the member would do on the payment page, and answers where the browser is sent. */
  async act(order: string, step: 'pay' | 'cancel' | 'fail' | 'expire'): Promise<string> {
    const answer = await this.post(`payments/${order}/${step}`)
    return ((await answer.json()) as { returnUrl: string }).returnUrl
  }

  async fault(call: Call, fault: string, times: number, partnerOrderId?: string): Promise<void> {
    await this.post('faults', { call, fault, times, partnerOrderId })
  }

  async advanceClock(duration: string): Promise<void> {
    await this.post('clock', { advance: duration })
  }

  /** Puts the clock back and forgets all payments and faults. */
  async forgetEverything(): Promise<void> {
    const answer = await this.request.delete(`${this.origin}/simulator`)
    expect(answer.ok()).toBe(true)
  }

  private async post(path: string, data?: object) {
    const answer = await this.request.post(`${this.origin}/simulator/${path}`, { data })
    expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true)
    return answer
  }
}
