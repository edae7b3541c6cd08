import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import AmountList from './AmountList.vue'

describe('AmountList', () => {
  it('lists amounts, sums in bold', async () => {
    const amounts = [
      { name: '부가세', value: '3,545원' },
      { name: '합계', value: '39,000원', isSum: true },
    ]
    const { wrapper } = await render(AmountList, { props: { amounts } })
    expect(wrapper.findAll('dt').map((name) => name.text())).toEqual(['부가세', '합계'])
    expect(wrapper.findAll('dd').map((value) => value.text())).toEqual(['3,545원', '39,000원'])
    expect(wrapper.findAll('div').map((row) => row.classes('font-bold'))).toEqual([false, true])
  })
})
