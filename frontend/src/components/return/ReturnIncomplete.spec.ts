import { describe, expect, it } from 'vitest'
import ContactLine from '@/components/ui/ContactLine.vue'
import { ORDER } from '@/test/fixtures'
import { render } from '@/test/render'
import ReturnIncomplete from './ReturnIncomplete.vue'

describe('ReturnIncomplete', () => {
  it.each([
    [
      'the payment, where the order is known',
      ORDER,
      '결제 결과는 내 멤버십에 있어요',
      `/membership/${ORDER}`,
    ],
    ['the membership, where it is not', null, '어떤 결제인지 알 수 없어요', '/membership'],
  ])('leads to %s', async (_, order, title, href) => {
    const { wrapper } = await render(ReturnIncomplete, { props: { order } })
    expect(wrapper.get('h1').text()).toBe(title)
    const links = wrapper.findAll('a').map((link) => link.attributes('href'))
    expect(links.slice(0, 2)).toEqual([href, '/'])
    expect(wrapper.find('[data-testid="pay-button"]').exists()).toBe(false)
    expect(wrapper.findComponent(ContactLine).exists()).toBe(true)
  })
})
