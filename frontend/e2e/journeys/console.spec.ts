import { type PresetFault, SimulatorConsole } from '../support/console'
import { expect, test } from '../support/test'
import { ko } from '../support/texts'

interface Scenario {
  what: string
  faults: PresetFault[]
  approveCalls: number
  /** KakaoPay has answered and is asked at once: the receipt may be there before anything else can be read. */
  resolvesAtOnce?: true
}

/** Faults are added in the console's window; the shop's window recovers by itself. The slowest goes first. */
const SCENARIOS: Scenario[] = [
  {
    what: 'the answer comes after the time-out',
    faults: [{ preset: 'late', call: 'approve', times: 1 }],
    approveCalls: 1,
  },
  {
    what: 'KakaoPay is down for the approval and for the inquiry after it',
    faults: [
      { preset: 'down', call: 'approve', times: 1 },
      { preset: 'down', call: 'order', times: 1 },
    ],
    approveCalls: 2,
  },
  {
    what: 'the money moves, the answer is lost, and the inquiry fails once',
    faults: [
      { preset: 'answer-lost', call: 'approve', times: 1 },
      { preset: 'down', call: 'order', times: 1 },
    ],
    approveCalls: 1,
  },
  {
    what: 'the result at the bank is unknown',
    faults: [{ preset: 'bank-unknown', call: 'approve', times: 1 }],
    approveCalls: 1,
    resolvesAtOnce: true,
  },
]

for (const { what, faults, approveCalls, resolvesAtOnce } of SCENARIOS) {
  test(`${what}: the page recovers by itself`, async ({
    context,
    shop,
    member,
    kakaoPay,
    api,
    simulator,
  }) => {
    const simulatorConsole = new SimulatorConsole(await context.newPage())
    await shop.signIn(member)
    const order = await shop.goToKakaoPay()

    await test.step('the faults are added in the console', async () => {
      await simulatorConsole.open()
      for (const fault of faults) await simulatorConsole.addFault(order, fault)
    })

    await test.step('the member pays, and reads that the payment is being confirmed', async () => {
      await shop.page.bringToFront()
      await kakaoPay.pay.click()
      const confirming = shop.heading(ko.return.confirmingTitle)
      const approved = shop.heading(ko.return.approvedTitle)
      // The application waits for KakaoPay for at most 15 seconds.
      await expect(resolvesAtOnce ? confirming.or(approved) : confirming).toBeVisible({
        timeout: 25_000,
      })
    })

    await test.step('the page turns into the receipt by itself', async () => {
      await expect(shop.heading(ko.return.approvedTitle)).toBeVisible({ timeout: 60_000 })
      await expect(shop.page.getByRole('main')).toContainText('39,000')
      expect(await api.isPremium()).toBe(true)
    })

    await test.step('the console shows the faults, and one payment', async () => {
      await simulatorConsole.page.bringToFront()
      const payment = simulatorConsole.payment(order)
      await expect(payment).toHaveAttribute('data-status', 'SUCCESS_PAYMENT')
      await expect(payment.getByTestId('payment-approves')).toHaveAttribute(
        'data-count',
        String(approveCalls),
      )
      await expect(simulatorConsole.faultyCalls(order)).toHaveCount(faults.length)
    })

    expect(await simulator.payment(order)).toMatchObject({
      approve_calls: approveCalls,
      amount: 39_000,
    })
  })
}

test('the tab is closed, and the connection breaks: recovery finishes the payment', async ({
  context,
  shop,
  member,
  simulator,
  api,
  request,
}) => {
  const simulatorConsole = new SimulatorConsole(await context.newPage())
  const order = await api.startPayment()
  await simulatorConsole.open()
  await simulatorConsole.addFault(order, { preset: 'reset', call: 'approve', times: 1 })

  await test.step('the browser is closed as soon as the return has arrived', async () => {
    expect((await request.get(await simulator.act(order, 'pay'))).status()).toBe(200)
  })

  await test.step('the console shows the recovery', async () => {
    await expect(simulatorConsole.payment(order)).toHaveAttribute(
      'data-status',
      'SUCCESS_PAYMENT',
      {
        timeout: 60_000,
      },
    )
    await expect(simulatorConsole.faultyCalls(order)).toHaveCount(1)
    await expect.poll(() => api.isPremium()).toBe(true)
  })

  await test.step('the member reads the timeline', async () => {
    await shop.signIn(member, `/membership/${order}`)
    await expect(shop.page.getByTestId('timeline')).toContainText('카카오페이')
  })
})

test('a refund in the partner console: too much is refused, a part goes back', async ({
  context,
  shop,
  member,
  kakaoPay,
  simulator,
}) => {
  const simulatorConsole = new SimulatorConsole(await context.newPage())
  await shop.signIn(member)
  const order = await shop.goToKakaoPay()
  await kakaoPay.pay.click()
  await expect(shop.heading(ko.return.approvedTitle)).toBeVisible({ timeout: 60_000 })

  await simulatorConsole.open()
  const payment = simulatorConsole.payment(order)
  await simulatorConsole.refund(order, 39_001)
  await expect(payment.getByTestId('payment-refund-problem')).toContainText('-710')
  expect((await simulator.payment(order)).canceled_amount).toBe(0)

  await payment.getByTestId('payment-refund-amount').fill('10000')
  await payment.getByTestId('payment-refund').click()
  await expect(payment).toHaveAttribute('data-status', 'PART_CANCEL_PAYMENT')
  await expect(payment.getByTestId('payment-actions')).toContainText('10,000')
  await expect(simulatorConsole.partnerConsoleSteps(order)).toHaveCount(2)
  expect((await simulator.payment(order)).canceled_amount).toBe(10_000)
})
