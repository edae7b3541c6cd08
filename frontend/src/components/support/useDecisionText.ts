import type { Decision } from '@/api/types'
import { useFormat } from '@/composables/useFormat'
import { useSupportText } from './useSupportText'

/** Tells what a decision is, and what it leads to. */
export function useDecisionText() {
  const s = useSupportText()
  const { won } = useFormat()

  /** For example: Refund ₩39,000 · premium ends. */
  function summary({ action, amount, endsAccess }: Decision): string {
    const facts = [
      action === 'REFUND' ? `${s('what.REFUND')} ${won(amount)}` : s(`what.${action}`),
      endsAccess === null ? '' : s(endsAccess ? 'accessEnds' : 'accessStays'),
    ]
    return facts.filter(Boolean).join(' · ')
  }

  /** For example: ₩39,000 is refunded, and Premium ends at once. */
  function effect({ action, amount, endsAccess }: Decision): string {
    if (action === 'REFUND') {
      const shown = { amount: won(amount) }
      return s(endsAccess ? 'effect.refundPartEnds' : 'effect.refundPart', shown)
    }
    return s(`effect.${action}`)
  }

  return { summary, effect }
}
