import { disableAutoUnmount, enableAutoUnmount } from '@vue/test-utils'
import { afterEach, vi } from 'vitest'
import { holdAccessToken } from '@/api/session'
import { switchLanguage } from '@/i18n'

disableAutoUnmount()
enableAutoUnmount(afterEach)

afterEach(async () => {
  vi.useRealTimers()
  localStorage.clear()
  sessionStorage.clear()
  holdAccessToken(null)
  await switchLanguage('ko')
  delete document.documentElement.dataset.theme
})
