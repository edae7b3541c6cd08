import { englishName } from '@/i18n'
import { useMembershipText } from './useMembershipText'

interface Card {
  issuer: string | null
  type: string | null
  installMonths: number | null
}

/** Says which card paid, as far as KakaoPay tells: 신한 · 신용 · 일시불. */
export function useCardText() {
  const m = useMembershipText()

  return (card: Card | null): string | null => {
    if (!card?.issuer) return null
    const name = englishName(card.issuer)
    const months = card.installMonths ?? 0
    const parts = [
      name ? `${name} (${card.issuer})` : card.issuer,
      card.type && (englishName(card.type) ?? card.type),
      months > 1 ? m('installment', { months }) : m('lumpSum'),
    ]
    return parts.filter(Boolean).join(' · ')
  }
}
