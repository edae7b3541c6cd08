import { describe, expect, it } from 'vitest'
import { anAccount } from '@/test/fixtures'
import { render } from '@/test/render'
import PremiumGate from './PremiumGate.vue'

describe('PremiumGate', () => {
  it.each([
    ['a visitor', undefined, ['/#plan', '/sign-in?next=/curations/memory', '/on']],
    ['a member', anAccount(), ['/#plan', '/on']],
  ])('offers %s the plan, a way in and a way on', async (_, account, ways) => {
    const props = { title: 't', text: 'x', at: '/curations/memory' }
    const slots = { default: '<a href="/on">on</a>' }
    const { wrapper } = await render(PremiumGate, { props, slots, account })
    expect(wrapper.findAll('a').map((link) => link.attributes('href'))).toEqual(ways)
  })
})
