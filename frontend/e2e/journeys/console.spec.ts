import { type Break, Console } from '../support/console'
import { expect, test } from '../support/test'
import { ko } from '../support/words'

/** Broken in the console's window, watched healing in the shop's. */
const worst: { what: string; breaks: Break[]; approveCalls: number }[] = [
  {
    what: 'the money moves, and the answer is lost',
    breaks: [{ preset: 'answer-lost', call: 'approve', times: 1 }],
    approveCalls: 1,
  },
  {
    what: 'the answer comes later than anybody waits',
    breaks: [{ preset: 'late', call: 'approve', times: 1 }],
    approveCalls: 1,
  },
  {
    what: 'KakaoPay is down for the approval and for the question after it',
    breaks: [
      { preset: 'down', call: 'approve', times: 1 },
      { preset: 'down', call: 'order', times: 1 },
    ],
    approveCalls: 2,
  },
  {
    what: 'the bank does not tell',
    breaks: [{ preset: 'bank-unknown', call: 'approve', times: 1 }],
    approveCalls: 1,
  },
]

for (const { what, breaks, approveCalls } of worst) {
  test(`${what}: it heals while one watches`, async ({ context, shop, member, kakaoPay, api }) => {
    const desk = new Console(await context.newPage())
    await shop.signIn(member)
    const order = await shop.goToKakaoPay()

    await test.step('somebody breaks it in the console', async () => {
      await desk.open()
      for (const fault of breaks) await desk.breaks(order, fault)
    })

    await test.step('the member pays, and is told that it is being confirmed', async () => {
      await shop.page.bringToFront()
      await kakaoPay.pay.click()
      // Nobody waits longer for KakaoPay than 15 seconds.
      await expect(shop.heading(ko.return.confirmingTitle)).toBeVisible({ timeout: 25_000 })
    })

    await test.step('the page turns into the ticket by itself', async () => {
      await expect(shop.heading(ko.return.approvedTitle)).toBeVisible({ timeout: 60_000 })
      expect(await api.isPremium()).toBe(true)
    })

    await test.step('the console shows what was broken, and one payment', async () => {
      await desk.page.bringToFront()
      await expect(desk.payment(order)).toHaveAttribute('data-status', 'SUCCESS_PAYMENT')
      await expect(desk.payment(order).getByTestId('payment-approves')).toHaveAttribute(
        'data-count',
        String(approveCalls),
      )
      await expect(desk.brokenCalls(order)).toHaveCount(breaks.length)
    })
  })
}

test('the tab is closed, and the connection breaks: it heals without anybody', async ({
  context,
  shop,
  member,
  simulator,
  api,
  request,
}) => {
  const desk = new Console(await context.newPage())
  const order = await api.begin()
  await desk.open()
  await desk.breaks(order, { preset: 'reset', call: 'approve', times: 1 })

  await test.step('the browser is closed as soon as the return has arrived', async () => {
    expect((await request.get(await simulator.act(order, 'pay'))).status()).toBe(200)
  })

  await test.step('the console watches it heal', async () => {
    await expect(desk.payment(order)).toHaveAttribute('data-status', 'SUCCESS_PAYMENT', {
      timeout: 60_000,
    })
    await expect(desk.brokenCalls(order)).toHaveCount(1)
    await expect.poll(() => api.isPremium()).toBe(true)
  })

  await test.step('the member reads what happened', async () => {
    await shop.signIn(member, `/membership/${order}`)
    await expect(shop.page.getByTestId('timeline')).toContainText('카카오페이')
  })
})
