import { watch } from 'vue'
import { useText } from '@/i18n'
import type { PaymentStatus } from '@/api/types'
import { useAnnouncer } from '@/stores/announcer'

/**
 * Has a payment's status read out, once it is known and whenever it changes: a live region that
 * enters the page together with its words is announced by no screen reader.
 */
export function useAnnouncedStatus(status: () => PaymentStatus | undefined): void {
  const { t } = useText()
  const announcer = useAnnouncer()

  function words(): string {
    const now = status()
    return now === undefined ? '' : `${t('return.statusLabel')}: ${t(`status.${now}`)}`
  }

  watch(words, (told) => told && announcer.say(told), { immediate: true })
}
