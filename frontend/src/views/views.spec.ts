import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import App from '@/App.vue'
import { fakeApi, deferred, ok, refused } from '@/test/fakeApi'
import {
  aCuration,
  anAccount,
  aPayment,
  aPlan,
  aReceipt,
  ORDER,
  paymentDetails,
} from '@/test/fixtures'
import { render } from '@/test/render'

const home = { 'GET /api/curations': ok([aCuration()]), 'GET /api/plans': ok([aPlan()]) }

/** The whole application, opened at an address. */
async function open(at: string, account?: ReturnType<typeof anAccount>) {
  const { wrapper, router } = await render(App, { at, account })
  await flushPromises()
  return { wrapper, router, main: wrapper.get('main') }
}

describe('the home page', () => {
  it('has the plan, what premium opens, and one headline', async () => {
    fakeApi(home)
    const { main } = await open('/')
    expect(main.findAll('h1')).toHaveLength(1)
    expect(main.text()).toContain('39,000원')
    expect(main.text()).toContain('프리미엄 회원이 누리는 것')
  })
})

describe('signing in', () => {
  it('goes on to where the member was going', async () => {
    fakeApi({
      'POST /api/auth/login': ok({ accessToken: 'token', expiresIn: 900 }),
      'GET /api/accounts/me': ok(anAccount()),
      'GET /api/payments': ok([]),
    })
    const { main, router } = await open('/sign-in?next=/membership')
    expect(main.text()).toContain('계속하려면 로그인해 주세요.')
    expect(main.get('p a').attributes('href')).toBe('/sign-up?next=/membership')
    await main.get('input[type="email"]').setValue('haneul@example.com')
    await main.get('input[type="password"]').setValue('a long one')
    await main.get('form').trigger('submit')
    await expect.poll(() => router.currentRoute.value.path, { timeout: 10_000 }).toBe('/membership')
  })
})

describe('signing up', () => {
  it('goes on to the plan', async () => {
    fakeApi({
      ...home,
      'POST /api/accounts': ok(anAccount(), 201),
      'POST /api/auth/login': ok({ accessToken: 'token', expiresIn: 900 }),
      'GET /api/accounts/me': ok(anAccount()),
    })
    const { main, router } = await open('/sign-up')
    await main.get('input[autocomplete="name"]').setValue('하늘')
    await main.get('input[type="email"]').setValue('haneul@example.com')
    await main.get('input[type="password"]').setValue('a long one')
    await main.get('form').trigger('submit')
    await expect.poll(() => router.currentRoute.value.fullPath, { timeout: 10_000 }).toBe('/#plan')
  })
})

describe('coming back from KakaoPay', () => {
  it('shows the receipt', async () => {
    sessionStorage.setItem(`moviecurators.return.${ORDER}`, 'secret')
    fakeApi({ 'POST /api/payments/approve': ok(aReceipt()) })
    const { main } = await open(`/kakaoPay/success?order=${ORDER}`)
    expect(main.get('h1').text()).toBe('결제가 끝났어요')
  })

  it('shows it again after a reload, without asking again', async () => {
    sessionStorage.setItem(`moviecurators.receipt.${ORDER}`, JSON.stringify(aReceipt()))
    const api = fakeApi({})
    const { main } = await open(`/kakaoPay/success?order=${ORDER}`)
    expect(main.get('[data-testid="receipt"]').text()).toContain('39,000원')
    expect(api.sent).toHaveLength(0)
  })

  it('leads to the membership where there is nothing left to confirm with', async () => {
    fakeApi({})
    const { main } = await open(`/kakaoPay/success?order=${ORDER}`)
    expect(main.get('h1').text()).toBe('결제 결과는 내 멤버십에 있어요')
  })

  it.each(['success', 'cancel', 'fail'])('does not stumble over nonsense on %s', async (way) => {
    const api = fakeApi({})
    const { main } = await open(`/kakaoPay/${way}?order=../../x&order=y`)
    expect(main.get('h1').text()).toBe('어떤 결제인지 알 수 없어요')
    expect(api.sent).toHaveLength(0)
  })

  it.each(['cancel', 'fail'])('reports %s, and shows what is true', async (way) => {
    const path = `POST /api/payments/${ORDER}/return`
    const api = fakeApi({ ...home, [path]: ok({ order: ORDER, status: 'CANCELED' }) })
    const { main } = await open(`/kakaoPay/${way}?order=${ORDER}`)
    expect(api.calls(path)[0]?.body).toEqual({ outcome: way })
    expect(main.get('h1').text()).toBe('결제를 취소했어요')
  })
})

describe('the membership', () => {
  it('shows the member and the payments, as they are now', async () => {
    fakeApi({
      'GET /api/payments': ok([aPayment()]),
      'GET /api/accounts/me': ok(anAccount({ premium: true })),
    })
    const { main } = await open('/membership', anAccount())
    expect(main.get('[data-testid="membership"]').attributes('data-premium')).toBe('true')
    expect(main.findAll('[data-testid="payment"]')).toHaveLength(1)
  })

  it('loads, and can be tried again', async () => {
    const answer = deferred()
    fakeApi({
      'GET /api/payments': [answer.answer, ok([])],
      'GET /api/accounts/me': ok(anAccount()),
    })
    const { main } = await open('/membership', anAccount())
    expect(main.find('[data-testid="loading"]').exists()).toBe(true)
    answer.give({ code: 'internal-error' }, 500)
    await flushPromises()
    await main.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(main.find('[data-testid="empty"]').exists()).toBe(true)
  })
})

describe('one payment', () => {
  it('shows its facts and every step', async () => {
    fakeApi({ [`GET /api/payments/${ORDER}`]: ok(paymentDetails()) })
    const { main } = await open(`/membership/${ORDER}`, anAccount())
    expect(main.get('[data-testid="payment-status"]').text()).toBe('결제 완료')
    expect(main.get('[data-testid="timeline"]').findAll('li')).toHaveLength(2)
  })

  it('is read out by the live region that was there before it', async () => {
    const answer = deferred()
    fakeApi({ [`GET /api/payments/${ORDER}`]: answer.answer })
    const { main, wrapper } = await open(`/membership/${ORDER}`, anAccount())
    const live = wrapper.get('[role="status"][aria-live="polite"]').element
    answer.give(paymentDetails())
    await flushPromises()
    expect(live.textContent).toBe('지금 상태: 결제 완료')
    expect(main.find('[role="status"]').exists()).toBe(false)
  })

  it("says so where it is somebody else's", async () => {
    fakeApi({ [`GET /api/payments/${ORDER}`]: refused(404, 'not-found') })
    const { main } = await open(`/membership/${ORDER}`, anAccount())
    expect(main.get('[role="alert"]').text()).toContain('이 결제를 찾을 수 없어요')
  })
})

describe('the programmes', () => {
  it('are free for everybody, with a word of the others', async () => {
    fakeApi(home)
    const { main } = await open('/curations')
    expect(main.findAll('article')).toHaveLength(1)
    expect(main.text()).toContain('더 깊은 프로그램이 기다려요')
  })

  it('keep the curtain down for a stranger, without asking', async () => {
    const api = fakeApi({})
    const { main } = await open('/curations/premium')
    expect(main.find('[data-testid="premium-gate"]').exists()).toBe(true)
    expect(api.sent).toHaveLength(0)
  })

  it('keep it down for whom the application refuses', async () => {
    fakeApi({ 'GET /api/curations/premium': refused(403, 'premium-required') })
    const { main } = await open('/curations/premium', anAccount())
    expect(main.find('[data-testid="premium-gate"]').exists()).toBe(true)
  })

  it('open for a premium member', async () => {
    fakeApi({ 'GET /api/curations/premium': ok([aCuration()]) })
    const { main } = await open('/curations/premium', anAccount({ premium: true }))
    expect(main.findAll('article')).toHaveLength(1)
    expect(main.find('[data-testid="premium-gate"]').exists()).toBe(false)
  })

  it('are no gate but an error where the application is in trouble', async () => {
    fakeApi({ 'GET /api/curations/premium': refused(500, 'internal-error') })
    const { main } = await open('/curations/premium', anAccount())
    expect(main.find('[role="alert"]').exists()).toBe(true)
    expect(main.find('[data-testid="premium-gate"]').exists()).toBe(false)
  })
})

describe('any other address', () => {
  it('is not on the programme', async () => {
    const { main, wrapper } = await open('/nowhere')
    expect(main.get('h1').text()).toBe('상영표에 없는 페이지예요')
    expect(wrapper.get('a').attributes('href')).toBe('#main')
  })
})
