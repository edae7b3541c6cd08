import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import FactList from './FactList.vue'

describe('FactList', () => {
  it('lists names with their values, codes in a monospaced font, and order numbers spelled', async () => {
    const facts = [
      { name: '상품', value: '이용권' },
      { name: '카드', value: null },
      { name: '승인 번호', value: '30010142', isCode: true },
      { name: '주문 번호', value: 'MC-7K3Q-9F2W', isOrderNumber: true },
    ]
    const { wrapper } = await render(FactList, { props: { facts } })
    expect(wrapper.findAll('dt').map((name) => name.text())).toEqual([
      '상품',
      '승인 번호',
      '주문 번호',
    ])
    const values = wrapper.findAll('dd')
    expect(values.map((value) => value.text())).toEqual([
      '이용권',
      '30010142',
      expect.stringContaining('M C, 7 K 3 Q, 9 F 2 W'),
    ])
    expect(values.map((value) => value.classes('font-mono'))).toEqual([false, true, false])
  })
})
