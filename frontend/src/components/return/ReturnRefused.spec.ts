import { describe, expect, it } from 'vitest'
import ContactLine from '@/components/ui/ContactLine.vue'
import { ApiProblem } from '@/api/problem'
import { chooseLanguage } from '@/i18n'
import { fakeApi, ok } from '@/test/fakeApi'
import { anAccount, aPlan } from '@/test/fixtures'
import { render } from '@/test/render'
import ReturnRefused from './ReturnRefused.vue'

describe('ReturnRefused', () => {
  const show = async (code: string, account = anAccount()) => {
    fakeApi({ 'GET /api/plans': ok([aPlan()]) })
    const problem = new ApiProblem({ status: 409, code })
    return (await render(ReturnRefused, { props: { problem }, account })).wrapper
  }

  it.each(['payment-not-finished', 'pg-token-refused'])(
    'offers to continue after %s',
    async (code) => {
      const wrapper = await show(code)
      expect(wrapper.get('[data-testid="pay-button"]').text()).toBe('카카오페이로 이어서 결제')
    },
  )

  it.each(['payment-canceled', 'payment-failed', 'payment-expired'])(
    'offers to start again after %s',
    async (code) => {
      const wrapper = await show(code)
      expect(wrapper.get('[data-testid="pay-button"]').text()).toBe('카카오페이로 다시 결제')
    },
  )

  it.each(['ko', 'en'] as const)(
    'says nothing of money where only the token was refused, in %s',
    async (locale) => {
      await chooseLanguage(locale)
      const wrapper = await show('pg-token-refused')
      const outcome = wrapper.get('[data-testid="payment-outcome"]')
      expect(outcome.attributes('data-outcome')).toBe('plain')
      expect(outcome.text()).not.toMatch(/청구|못했|charged|not go through/i)
      expect(wrapper.find('a[href="/membership"]').exists()).toBe(true)
    },
  )

  it('sells nothing for an unknown payment', async () => {
    const wrapper = await show('unknown-order')
    expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(false)
    expect(wrapper.find('a[href="/membership"]').exists()).toBe(true)
  })

  it('tells a premium member so, and sells nothing', async () => {
    const wrapper = await show('already-premium', anAccount({ premium: true }))
    expect(wrapper.get('h1').text()).toBe('이미 프리미엄 회원이에요.')
    expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(false)
  })

  it('has a text for a code that it does not know', async () => {
    expect((await show('brand-new')).text()).toContain('요청을 처리하지 못했어요')
  })

  it.each(['payment-failed', 'unknown-order', 'brand-new'])(
    'says how to reach a person after %s',
    async (code) => expect((await show(code)).findComponent(ContactLine).exists()).toBe(true),
  )
})
