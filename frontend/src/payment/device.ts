import type { RedirectUrls } from '@/api/types'

/** Which of KakaoPay's three redirect URLs fits this device. */
export type Device = keyof RedirectUrls

export interface Browser {
  userAgent: string
  /** Distinguishes an iPad that claims to be a Mac: no Mac has a touch screen. */
  maxTouchPoints: number
}

const MOBILE = /Android|iPhone|iPad|iPod|Windows Phone|Mobile/i

/** Web views inside other apps. There only KakaoPay's app URL opens KakaoTalk. */
const IN_APP =
  /KAKAOTALK|NAVER\(inapp|\bLine\/|Instagram|FBAN|FBAV|FB_IAB|DaumApps|; ?wv\)|TwitterAndroid|everytimeApp/i

/** iOS web views: WebKit without `Safari/`, which every iOS browser has. */
const IOS_WEB_VIEW = /(iPhone|iPod|iPad)(?!.*Safari\/).*AppleWebKit/i

export function detectDevice({ userAgent, maxTouchPoints }: Browser): Device {
  const iPadAsMac = /Macintosh/.test(userAgent) && maxTouchPoints > 1
  if (!iPadAsMac && !MOBILE.test(userAgent)) return 'pc'
  return IN_APP.test(userAgent) || IOS_WEB_VIEW.test(userAgent) ? 'app' : 'mobile'
}
