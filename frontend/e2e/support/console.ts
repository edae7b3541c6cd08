import { expect, type Locator, type Page } from '@playwright/test'

export interface PresetFault {
  /** The test id of the console's button, without `preset-`. */
  preset: string
  call: 'ready' | 'approve' | 'order' | 'cancel'
  times: number
}

/** The console of the simulated KakaoPay, in its own window. */
export class SimulatorConsole {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto(`${process.env.SIMULATOR_URL ?? ''}/simulator/console`)
    await expect(this.page.getByTestId('payment-count')).toBeVisible()
  }

  /** Adds a fault for one order, by a button. */
  async addFault(order: string, { preset, call, times }: PresetFault): Promise<void> {
    await this.page.getByTestId('fault-order').fill(order)
    await this.page.getByTestId('fault-call').selectOption(call)
    await this.page.getByTestId('fault-times').fill(String(times))
    await this.page.getByTestId(`preset-${preset}`).click()
  }

  /** The payment in the list of payments. */
  payment(order: string): Locator {
    return this.page.getByTestId('payment').and(this.page.locator(`[data-order="${order}"]`))
  }

  /** Refunds won of a paid payment, as someone in KakaoPay's partner console does. */
  async refund(order: string, won: number): Promise<void> {
    const payment = this.payment(order)
    await payment.getByTestId('payment-toggle').click()
    await payment.getByTestId('payment-refund-amount').fill(String(won))
    await payment.getByTestId('payment-refund').click()
  }

  /** The steps for the order in the partner console. */
  partnerConsoleSteps(order: string): Locator {
    return this.page
      .getByTestId('call')
      .and(this.page.locator(`[data-order="${order}"][data-who="console"]`))
  }

  /** The calls for the order that met a fault. */
  faultyCalls(order: string): Locator {
    return this.page
      .getByTestId('call')
      .and(this.page.locator(`[data-order="${order}"]`))
      .filter({ has: this.page.getByTestId('call-fault') })
  }
}
