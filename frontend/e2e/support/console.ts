import { expect, type Locator, type Page } from '@playwright/test'

export interface Break {
  /** What the console's button is called, without `preset-`. */
  preset: string
  call: 'ready' | 'approve' | 'order' | 'cancel'
  times: number
}

/** The console of the simulated KakaoPay, in a window of its own. */
export class Console {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto(`${process.env.SIMULATOR_URL ?? ''}/simulator/console`)
    await expect(this.page.getByTestId('payment-count')).toBeVisible()
  }

  /** Presses one of the buttons, for one order only. */
  async breaks(order: string, { preset, call, times }: Break): Promise<void> {
    await this.page.getByTestId('fault-order').fill(order)
    await this.page.getByTestId('fault-call').selectOption(call)
    await this.page.getByTestId('fault-times').fill(String(times))
    await this.page.getByTestId(`preset-${preset}`).click()
  }

  /** The payment in KakaoPay's books, as they are shown at this moment. */
  payment(order: string): Locator {
    return this.page.getByTestId('payment').and(this.page.locator(`[data-order="${order}"]`))
  }

  /** The calls about the order that met a fault. */
  brokenCalls(order: string): Locator {
    return this.page
      .getByTestId('call')
      .and(this.page.locator(`[data-order="${order}"]`))
      .filter({ has: this.page.getByTestId('call-fault') })
  }
}
