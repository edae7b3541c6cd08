import { describe, expect, it } from 'vitest'
import { fakeApi, ok } from '@/test/fakeApi'
import { aSeller } from '@/test/refundFixtures'
import { render } from '@/test/render'
import SellerFacts from './SellerFacts.vue'

describe('SellerFacts', () => {
  const show = async (differs = {}) => {
    fakeApi({ 'GET /api/seller': ok(aSeller(differs)) })
    return (await render(SellerFacts)).wrapper
  }

  it('names the seller as the law wants it', async () => {
    const { mailOrderNumber, ...others } = aSeller()
    const wrapper = await show()
    const values = wrapper.findAll('dd').map((value) => value.text())
    const { name, representative, businessNumber, address, phone, email } = others
    expect(values).toEqual([
      name,
      representative,
      businessNumber,
      mailOrderNumber,
      address,
      phone,
      email,
    ])
    expect(wrapper.text()).toContain('사업자등록번호')
  })

  it('leaves out the number that a small seller has not', async () => {
    expect((await show({ mailOrderNumber: null })).text()).not.toContain('통신판매업')
  })
})
