import { describe, expect, it } from 'vitest'
import { fakeApi, ok } from '@/test/fakeApi'
import { ORDER_NUMBER } from '@/test/fixtures'
import { aSeller } from '@/test/refundFixtures'
import { render } from '@/test/render'
import ContactText from './ContactText.vue'

describe('ContactText', () => {
  const show = async (contact: string, props = {}) => {
    fakeApi({ 'GET /api/seller': ok(aSeller({ contact })) })
    return (await render(ContactText, { props })).wrapper
  }

  it('says the contact line as it is, with its address and its number to press', async () => {
    const wrapper = await show('help@moviecurators.kr · 02-0000-0000 (평일 10–18시)')
    expect(wrapper.text()).toBe(
      '도움이 필요하면 연락해 주세요. help@moviecurators.kr · 02-0000-0000 (평일 10–18시)',
    )
    expect(wrapper.findAll('a').map((link) => link.attributes('href'))).toEqual([
      'mailto:help@moviecurators.kr',
      'tel:02-0000-0000',
    ])
  })

  it('finds them between commas, too', async () => {
    const links = (await show('02-0000-0000, help@moviecurators.kr')).findAll('a')
    expect(links.map((link) => link.text())).toEqual(['02-0000-0000', 'help@moviecurators.kr'])
  })

  it('takes any line', async () => {
    const wrapper = await show('카카오톡 채널 @무비큐레이터스')
    expect(wrapper.text()).toContain('카카오톡 채널 @무비큐레이터스')
    expect(wrapper.find('a').exists()).toBe(false)
  })

  it('says which order number to mention', async () => {
    const wrapper = await show('1234', { orderNumber: ORDER_NUMBER })
    expect(wrapper.text()).toContain(ORDER_NUMBER)
  })
})
