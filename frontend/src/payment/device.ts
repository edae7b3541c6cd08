import type { RedirectUrls } from '@/api/types'

/** How KakaoPay is best opened: its three redirect addresses, by the device at hand. */
export type Device = keyof RedirectUrls

export interface Browser {
  userAgent: string
  /** Tells an iPad, which calls itself a Mac, from a Mac: no Mac has a touch screen. */
  maxTouchPoints: number
}

const MOBILE = /Android|iPhone|iPad|iPod|Windows Phone|Mobile/i

/** Web views inside other apps, where only KakaoPay's app address can open KakaoTalk. */
const IN_APP =
  /KAKAOTALK|NAVER\(inapp|\bLine\/|Instagram|FBAN|FBAV|FB_IAB|DaumApps|; ?wv\)|TwitterAndroid|everytimeApp/i

/** An iOS web view carries WebKit but, unlike every browser there, no `Safari/`. */
const IOS_WEB_VIEW = /(iPhone|iPod|iPad)(?!.*Safari\/).*AppleWebKit/i

export function detectDevice({ userAgent, maxTouchPoints }: Browser): Device {
  const iPadAsMac = /Macintosh/.test(userAgent) && maxTouchPoints > 1
  if (!iPadAsMac && !MOBILE.test(userAgent)) return 'pc'
  return IN_APP.test(userAgent) || IOS_WEB_VIEW.test(userAgent) ? 'app' : 'mobile'
}
