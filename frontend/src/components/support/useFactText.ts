import type { AuditFact } from '@/api/types'
import { useFormat } from '@/composables/useFormat'
import { useText } from '@/i18n'
import { noonOf } from './seoulDay'
import { type SupportKey, useSupportText } from './useSupportText'

/** Says in words what an entry of the audit log was about. */
export function useFactText() {
  const { t } = useText()
  const s = useSupportText()
  const { date, won } = useFormat()
  const day = (value: string) => date(noonOf(value))

  /** Kinds whose values are no words yet. */
  const values: Partial<Record<AuditFact['kind'], (value: string) => string>> = {
    DAY: day,
    FROM: day,
    UNTIL: day,
    PREMIUM_UNTIL: date,
    AMOUNT: (value) => won(Number(value)),
    STATUS: (value) => t(`status.${value}`),
    ACTION: (value) => s(`audit.${value}` as SupportKey),
    DECISION: (value) => s(`what.${value}` as SupportKey),
  }

  return ({ kind, value }: AuditFact): string => {
    const shown = value === null ? '' : (values[kind]?.(value) ?? value)
    return s(`fact.${kind}`, { value: shown })
  }
}
