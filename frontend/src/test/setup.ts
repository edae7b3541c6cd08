import { disableAutoUnmount, enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { holdAccessToken } from '@/api/session'
import { switchLanguage } from '@/i18n'
import { fakeApi, takeUnexpected } from './fakeApi'

disableAutoUnmount()

// The browser of the unit tests is a Korean one.
Object.defineProperty(navigator, 'languages', { get: () => ['ko-KR', 'en'], configurable: true })

enableAutoUnmount(afterEach)

// No test reaches for a real server.
beforeEach(() => void fakeApi())

afterEach(async () => {
  // A part that is still loading when its spec ends would be missing in all specs that follow.
  await vi.dynamicImportSettled()
  vi.useRealTimers()
  localStorage.clear()
  sessionStorage.clear()
  holdAccessToken(null)
  await switchLanguage('ko')
  delete document.documentElement.dataset.theme
  expect(takeUnexpected(), 'requests that the test did not list').toEqual([])
})
