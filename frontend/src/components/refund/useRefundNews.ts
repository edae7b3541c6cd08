import { computed, type Ref, watch } from 'vue'
import type { RefundPreview } from '@/api/types'
import { useFormat } from '@/composables/useFormat'
import type { RefundState } from '@/composables/useRefund'
import { useAnnouncer } from '@/stores/announcer'
import { useRefundText } from './useRefundText'

/**
 * Announces what has become of a refund. Uses the live region of the page, because no screen reader
 * announces a notice that appears together with its text. A refusal is an alert, which they do announce.
 */
export function useRefundNews(state: Readonly<Ref<RefundState>>): void {
  const r = useRefundText()
  const { won } = useFormat()
  const announcer = useAnnouncer()

  function changed({ amount }: RefundPreview): string {
    const offer = amount === 0 ? r('nothingTitle') : r('confirm', { amount: won(amount) })
    return `${r('changed')} ${offer}`
  }

  const news = computed(() => {
    const now = state.value
    if (now.kind === 'undecided') return r('undecidedTitle')
    if (now.kind === 'done') return r('doneTitle', { amount: won(now.refunded) })
    return now.kind === 'preview' && now.isChanged ? changed(now.preview) : ''
  })

  watch(news, (text) => text && announcer.say(text))
}
