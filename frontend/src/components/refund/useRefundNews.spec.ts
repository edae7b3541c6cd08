import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import type { RefundState } from '@/composables/useRefund'
import { aRefundPreview } from '@/test/refundFixtures'
import { within } from '@/test/render'
import { useAnnouncer } from '@/stores/announcer'
import { useRefundNews } from './useRefundNews'

describe('useRefundNews', () => {
  const state = ref<RefundState>({ kind: 'loading' })
  const preview = aRefundPreview({ amount: 19500 })
  const nothing = aRefundPreview({ amount: 0 })
  const changed = '그사이 환불 금액이 바뀌었어요. 아래 내용을 다시 확인해 주세요.'

  beforeEach(() => (state.value = { kind: 'loading' }))

  it.each<[RefundState, string]>([
    [{ kind: 'done', refunded: 39000 }, '39,000원을 돌려드렸어요'],
    [{ kind: 'undecided' }, '환불을 확인하고 있어요'],
    [{ kind: 'preview', preview, isChanged: true }, `${changed} 19,500원 환불받기`],
    [{ kind: 'preview', preview: nothing, isChanged: true }, `${changed} 지금은 환불할 수 없어요`],
    [{ kind: 'preview', preview }, ''],
    [{ kind: 'refused', refusal: 'payer-left' }, ''],
  ])('announces %j as %j', async (next, text) => {
    await within(() => useRefundNews(state))
    state.value = next
    await nextTick()
    expect(useAnnouncer().spoken).toBe(text)
  })
})
