import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeApi, deferred, ok, refused } from '@/test/fakeApi'
import { anAccount, aStartedPayment, ORDER } from '@/test/fixtures'
import { render } from '@/test/render'
import PayPanel from './PayPanel.vue'

const START = 'POST /api/payments'
const props = { planCode: 'PREMIUM_LIFETIME' }
let leave: ReturnType<typeof vi.spyOn>

beforeEach(() => {
  leave = vi.spyOn(window.location, 'assign').mockImplementation(() => {})
})

describe('PayPanel', () => {
  it('leads a visitor to the sign-in, and back to the plan', async () => {
    const { wrapper } = await render(PayPanel, { props })
    const link = wrapper.get('[data-testid="pay-button"]')
    expect(link.attributes('href')).toBe('/sign-in?next=/%23plan')
    expect(wrapper.text()).toContain('처음이라면 회원 가입')
  })

  it('takes a member to KakaoPay, and cannot be pressed twice', async () => {
    const answer = deferred()
    const api = fakeApi({ [START]: answer.answer })
    const { wrapper } = await render(PayPanel, { props, account: anAccount() })
    const button = wrapper.get<HTMLButtonElement>('[data-testid="pay-button"]')
    await button.trigger('click')
    expect(button.attributes('aria-disabled')).toBe('true')
    expect(wrapper.get('[role="status"]').text()).toBe('결제를 준비하고 있어요…')
    await button.trigger('click')
    answer.give(aStartedPayment(), 201)
    await flushPromises()
    expect(api.sent).toHaveLength(1)
    expect(leave).toHaveBeenCalledOnce()
    expect(button.attributes('aria-disabled')).toBe('true')
  })

  it('says why it did not work, and can be pressed again', async () => {
    fakeApi({ [START]: refused(503, 'kakaopay-unavailable', {}, { 'Retry-After': '5' }) })
    const { wrapper } = await render(PayPanel, { props, account: anAccount() })
    const button = wrapper.get<HTMLButtonElement>('[data-testid="pay-button"]')
    await button.trigger('click')
    await flushPromises()
    expect(wrapper.get('[role="alert"]').text()).toMatch(/카카오페이에 연결되지 않아요.*5초/)
    expect(button.attributes('aria-disabled')).toBeUndefined()
  })

  it('has a sentence of its own for an address that cannot be opened', async () => {
    const redirectUrls = { pc: 'about:blank', mobile: '', app: '' }
    fakeApi({ [START]: ok(aStartedPayment({ redirectUrls }), 201) })
    const { wrapper } = await render(PayPanel, { props, account: anAccount() })
    await wrapper.get('[data-testid="pay-button"]').trigger('click')
    await flushPromises()
    expect(wrapper.get('[role="alert"]').text()).toContain('카카오페이 화면을 열지 못했어요')
  })

  it('goes to a payment that is already under way', async () => {
    fakeApi({ [START]: ok(aStartedPayment({ status: 'UNKNOWN', redirectUrls: null }), 201) })
    const { wrapper, router } = await render(PayPanel, { props, account: anAccount() })
    await wrapper.get('[data-testid="pay-button"]').trigger('click')
    await flushPromises()
    await expect
      .poll(() => router.currentRoute.value.path, { timeout: 10_000 })
      .toBe(`/membership/${ORDER}`)
  })

  it('sells nothing to a premium member', async () => {
    const { wrapper } = await render(PayPanel, { props, account: anAccount({ premium: true }) })
    expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(false)
    expect(wrapper.text()).toContain('이미 프리미엄 회원이에요.')
  })

  it('learns that the member has become premium elsewhere', async () => {
    fakeApi({
      [START]: refused(409, 'already-premium'),
      'GET /api/accounts/me': ok(anAccount({ premium: true })),
    })
    const { wrapper } = await render(PayPanel, { props, account: anAccount() })
    await wrapper.get('[data-testid="pay-button"]').trigger('click')
    await flushPromises()
    expect(wrapper.text()).toContain('이미 프리미엄 회원이에요.')
  })

  it('shows another text where it continues a payment', async () => {
    const { wrapper } = await render(PayPanel, {
      props: { ...props, label: '이어서 결제' },
      account: anAccount(),
    })
    expect(wrapper.get('[data-testid="pay-button"]').text()).toBe('이어서 결제')
  })
})
