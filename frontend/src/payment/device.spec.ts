import { describe, expect, it } from 'vitest'
import { detectDevice } from './device'

const WINDOWS_CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const WINDOWS_KAKAOTALK = `${WINDOWS_CHROME};KAKAOTALK 25.9.0`
const MAC_SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15'
const LINUX_FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
const IPHONE_SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1'
const IPHONE_CHROME =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0.0.0 Mobile/15E148 Safari/604.1'
const IPHONE_KAKAOTALK =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 KAKAOTALK 25.9.0'
const IPHONE_OTHER_APP =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'
const IPHONE_INSTAGRAM = `${IPHONE_OTHER_APP} Instagram 400.0.0.0.0`
const IPAD_MOBILE_MODE =
  'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1'
const ANDROID_CHROME =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36'
const ANDROID_TABLET =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const SAMSUNG_INTERNET =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36'
const ANDROID_KAKAOTALK =
  'Mozilla/5.0 (Linux; Android 15; SM-S928N Build/AP3A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36;KAKAOTALK 2510900'
const ANDROID_NAVER =
  'Mozilla/5.0 (Linux; Android 15; SM-S928N) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36 NAVER(inapp; search; 2000; 12.10.0)'
const ANDROID_WEB_VIEW =
  'Mozilla/5.0 (Linux; Android 15; SM-S928N Build/AP3A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36'

describe('detectDevice', () => {
  it.each([
    ['Chrome on Windows', WINDOWS_CHROME, 0, 'pc'],
    ['Chrome on a Windows laptop with a touch screen', WINDOWS_CHROME, 10, 'pc'],
    ['KakaoTalk for Windows', WINDOWS_KAKAOTALK, 0, 'pc'],
    ['Safari on a Mac', MAC_SAFARI, 0, 'pc'],
    ['Firefox on Linux', LINUX_FIREFOX, 0, 'pc'],
    ['Safari on an iPhone', IPHONE_SAFARI, 5, 'mobile'],
    ['Chrome on an iPhone', IPHONE_CHROME, 5, 'mobile'],
    ['KakaoTalk on an iPhone', IPHONE_KAKAOTALK, 5, 'app'],
    ['Instagram on an iPhone', IPHONE_INSTAGRAM, 5, 'app'],
    ['an unnamed web view on an iPhone', IPHONE_OTHER_APP, 5, 'app'],
    ['an iPad that says so', IPAD_MOBILE_MODE, 5, 'mobile'],
    ['an iPad in desktop mode', MAC_SAFARI, 5, 'mobile'],
    ['Chrome on Android', ANDROID_CHROME, 5, 'mobile'],
    ['Chrome on an Android tablet', ANDROID_TABLET, 5, 'mobile'],
    ['Samsung Internet', SAMSUNG_INTERNET, 5, 'mobile'],
    ['KakaoTalk on Android', ANDROID_KAKAOTALK, 5, 'app'],
    ['Naver on Android', ANDROID_NAVER, 5, 'app'],
    ['an unnamed web view on Android', ANDROID_WEB_VIEW, 5, 'app'],
    ['a browser that does not say', '', 0, 'pc'],
  ])('takes %s for what it is', (_, userAgent, maxTouchPoints, device) => {
    expect(detectDevice({ userAgent, maxTouchPoints })).toBe(device)
  })
})
