import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import PremiumGate from './PremiumGate.vue'

describe('PremiumGate', () => {
  it.each([
    ['a visitor', false, '/sign-in?next=/curations/premium'],
    ['a member', true, '/curations'],
  ])('offers %s the plan and a way on', async (_, isSignedIn, wayOn) => {
    const { wrapper } = await render(PremiumGate, { props: { isSignedIn } })
    const links = wrapper.findAll('a').map((link) => link.attributes('href'))
    expect(links).toEqual(['/#plan', wayOn])
  })
})
