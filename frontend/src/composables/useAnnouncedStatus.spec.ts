import { describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import type { PaymentStatus } from '@/api/types'
import { chooseLanguage } from '@/i18n'
import { useAnnouncer } from '@/stores/announcer'
import { within } from '@/test/render'
import { useAnnouncedStatus } from './useAnnouncedStatus'

describe('useAnnouncedStatus', () => {
  it('says nothing until it knows, then each status, in the language of the moment', async () => {
    const status = ref<PaymentStatus>()
    await within(() => useAnnouncedStatus(() => status.value))
    const announcer = useAnnouncer()
    expect(announcer.spoken).toBe('')
    status.value = 'UNKNOWN'
    await nextTick()
    expect(announcer.spoken).toBe('지금 상태: 확인 중')
    status.value = 'APPROVED'
    await nextTick()
    expect(announcer.spoken).toBe('지금 상태: 결제 완료')
    await chooseLanguage('en')
    await nextTick()
    expect(announcer.spoken).toBe('Status: Paid')
  })
})
