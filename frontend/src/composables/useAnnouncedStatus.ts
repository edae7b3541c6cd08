import { watch } from 'vue'
import { useText } from '@/i18n'
import type { PaymentStatus } from '@/api/types'
import { useAnnouncer } from '@/stores/announcer'

/**
 * Announces a payment's status to screen readers, at first and on each change. Uses the live region of the
 * page, because no screen reader announces a live region that appears together with its text.
 */
export function useAnnouncedStatus(status: () => PaymentStatus | undefined): void {
  const { t } = useText()
  const announcer = useAnnouncer()

  function text(): string {
    const now = status()
    return now === undefined ? '' : `${t('return.statusLabel')}: ${t(`status.${now}`)}`
  }

  watch(text, (status) => status && announcer.say(status), { immediate: true })
}
