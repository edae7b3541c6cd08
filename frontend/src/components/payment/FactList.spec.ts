import { describe, expect, it } from 'vitest'
import { render } from '@/test/render'
import FactList from './FactList.vue'

describe('FactList', () => {
  it('lists names with their values, codes in a monospaced font', async () => {
    const facts = [
      { name: '상품', value: '이용권' },
      { name: '주문 번호', value: 'mc-1', isCode: true },
    ]
    const { wrapper } = await render(FactList, { props: { facts } })
    expect(wrapper.findAll('dt').map((name) => name.text())).toEqual(['상품', '주문 번호'])
    const values = wrapper.findAll('dd')
    expect(values.map((value) => value.text())).toEqual(['이용권', 'mc-1'])
    expect(values.map((value) => value.classes('font-mono'))).toEqual([false, true])
  })
})
