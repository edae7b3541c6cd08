import { describe, expect, it } from 'vitest'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { aCuration, anAccount, aSummary } from '@/test/fixtures'
import { render } from '@/test/render'
import PremiumCurationsView from './PremiumCurationsView.vue'

describe('PremiumCurationsView', () => {
  const PREMIUM = 'GET /api/curations/premium'
  const open = async (account?: ReturnType<typeof anAccount>) => {
    const { wrapper } = await render(PremiumCurationsView, { account })
    return {
      programmes: wrapper.findAll('article').length,
      isGated: wrapper.find('[data-testid="premium-gate"]').exists(),
      hasError: wrapper.find('[role="alert"]').exists(),
    }
  }

  const SUMMARIES = 'GET /api/curations/premium/summaries'

  it('shows a visitor what there is, without asking for the programmes', async () => {
    const api = fakeApi({ [SUMMARIES]: ok([aSummary()]) })
    expect(await open()).toEqual({ programmes: 0, isGated: true, hasError: false })
    expect(api.sent.map(({ path }) => path)).toEqual(['/api/curations/premium/summaries'])
  })

  it('shows the gate to a member whom the server refuses', async () => {
    fakeApi({ [PREMIUM]: refused(403, 'premium-required'), [SUMMARIES]: ok([aSummary()]) })
    expect(await open(anAccount())).toEqual({ programmes: 0, isGated: true, hasError: false })
  })

  it('shows the programmes to a premium member', async () => {
    fakeApi({ [PREMIUM]: ok([aCuration()]) })
    const account = anAccount({ premium: true })
    expect(await open(account)).toEqual({ programmes: 1, isGated: false, hasError: false })
  })

  it('tells a member who wants the money back why nothing opens', async () => {
    fakeApi({ [PREMIUM]: refused(409, 'refund-in-progress') })
    const { wrapper } = await render(PremiumCurationsView, {
      account: anAccount({ premium: true }),
    })
    expect(wrapper.get('[data-testid="refund-hold"]').text()).toContain('환불을 확인하고 있어요')
    expect(wrapper.find('[role="alert"]').exists()).toBe(false)
  })

  it('shows an error, and no gate, after a failure of the server', async () => {
    fakeApi({ [PREMIUM]: refused(500, 'internal-error') })
    const account = anAccount({ premium: true })
    expect(await open(account)).toEqual({ programmes: 0, isGated: false, hasError: true })
  })
})
