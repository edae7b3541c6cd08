import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from '@/api/types'
import { chooseLanguage } from '@/i18n'
import en from '@/i18n/support/en.json'
import ko from '@/i18n/support/ko.json'
import { useAnnouncer } from '@/stores/announcer'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { anAccount, aPayment, aSupportCase, aSupportMember, ORDER } from '@/test/fixtures'
import { render, within } from '@/test/render'
import SupportView from '@/views/SupportView.vue'
import { stateDurationsOf } from './stateDurations'
import { useExactTime } from './useExactTime'

const admin = anAccount({ role: 'ADMIN' })
const CASE = `GET /api/support/payments/${ORDER}`

async function open(props = {}) {
  const { wrapper, router } = await render(SupportView, { props, at: '/support', account: admin })
  return { wrapper, router }
}

async function ask(wrapper: Awaited<ReturnType<typeof open>>['wrapper'], query: string) {
  await wrapper.get('input').setValue(query)
  await wrapper.get('form').trigger('submit')
  await flushPromises()
}

describe('the support page', () => {
  it('goes to the payment with an order number', async () => {
    const { wrapper, router } = await open()
    await ask(wrapper, ` ${ORDER} `)
    expect(router.currentRoute.value.fullPath).toBe(`/support/${ORDER}`)
  })

  it('lists the payments of an email, which durations out of the address', async () => {
    const payments = [aPayment({ status: 'UNKNOWN' })]
    const api = fakeApi({
      'GET /api/support/payments?email=a%2Bb%40c.kr': ok({ member: aSupportMember(), payments }),
    })
    const { wrapper, router } = await open()
    await ask(wrapper, 'a+b@c.kr')
    expect(api.sent).toHaveLength(1)
    expect(wrapper.get('[data-testid="support-member"]').text()).toContain('haneul@example.com')
    expect(wrapper.get('li').text()).toContain('확인 중')
    expect(wrapper.get('li a').attributes('href')).toBe(`/support/${ORDER}`)
    expect(router.currentRoute.value.fullPath).toBe('/support')
  })

  it('loads an email again that is asked for again', async () => {
    const member = aSupportMember()
    const none = ok({ member, payments: [] })
    const some = ok({ member, payments: [aPayment()] })
    const api = fakeApi({ 'GET /api/support/payments?email=a%40b.kr': [none, some] })
    const { wrapper } = await open()
    await ask(wrapper, 'a@b.kr')
    expect(wrapper.findAll('li')).toHaveLength(0)
    await ask(wrapper, 'a@b.kr')
    expect(wrapper.findAll('li')).toHaveLength(1)
    expect(api.sent).toHaveLength(2)
  })

  it('loads an order again that is asked for again', async () => {
    const api = fakeApi({ [CASE]: ok(aSupportCase()) })
    const { wrapper } = await open({ order: ORDER })
    await ask(wrapper, ORDER)
    expect(api.calls(CASE)).toHaveLength(2)
  })

  it('says that nobody has the email', async () => {
    fakeApi({ 'GET /api/support/payments?email=x%40y.kr': refused(404, 'unknown-member') })
    const { wrapper } = await open()
    await ask(wrapper, 'x@y.kr')
    expect(wrapper.get('[role="alert"]').text()).toContain('가입한 회원이 없어요')
  })

  it('asks for something to look for', async () => {
    const api = fakeApi({})
    const { wrapper } = await open()
    await ask(wrapper, '  ')
    expect(wrapper.get('input').attributes('aria-invalid')).toBe('true')
    expect(api.sent).toHaveLength(0)
  })

  it('shows a payment: a picture with its text, the timeline, every state change, the facts', async () => {
    fakeApi({ [CASE]: ok(aSupportCase()) })
    const { wrapper } = await open({ order: ORDER })
    const picture = wrapper.get('[data-testid="state-durations"]')
    expect(picture.attributes('role')).toBe('img')
    expect(picture.attributes('aria-label')).toBe(
      '시간의 흐름: 승인 중 · 서버 응답 없음 29.100초, 확인 중 0.000초, 결제 완료 현재',
    )
    expect(picture.findAll('.outcome-unknown')).toHaveLength(2)
    expect(wrapper.get('[data-testid="timeline"]').text()).toContain('한 번 결제됐어요')
    const moves = wrapper.findAll('[data-testid="history"] > li').map((move) => move.text())
    expect(moves).toHaveLength(3)
    expect(moves[1]).toContain('29.100초 뒤')
    expect(moves[2]).toContain('2026-11-22 18:04:20.232')
    expect(moves[2]).toContain('SUCCESS_PAYMENT')
    expect(wrapper.text()).toContain('보관 0 · 거절 1 · 삭제 1')
    expect(wrapper.text()).toContain('주문 조회')
  })

  it('can be asked again, and has a status that changed read out', async () => {
    const before = aSupportCase()
    before.payment.summary.status = 'UNKNOWN'
    const api = fakeApi({ [CASE]: [ok(before), ok(aSupportCase())] })
    const { wrapper } = await open({ order: ORDER })
    expect(useAnnouncer().spoken).toBe('지금 상태: 확인 중')
    await wrapper.get('button:not([type="submit"])').trigger('click')
    await flushPromises()
    expect(api.calls(CASE)).toHaveLength(2)
    expect(useAnnouncer().spoken).toBe('지금 상태: 결제 완료')
    expect(wrapper.find('[role="status"]').exists()).toBe(false)
  })

  it('says that there is no such payment', async () => {
    fakeApi({ [CASE]: refused(404, 'unknown-order') })
    const { wrapper } = await open({ order: ORDER })
    expect(wrapper.get('[role="alert"]').text()).toContain('찾을 수 없는 결제예요')
  })
})

describe('the durations of a payment', () => {
  const step = (differs: Partial<HistoryEntry>): HistoryEntry => ({
    at: '2026-11-22T09:03:11Z',
    gapMillis: null,
    from: null,
    to: 'CREATED',
    actor: 'MEMBER',
    reason: 'STARTED',
    text: '',
    kakaoPayAnswer: null,
    ...differs,
  })

  it('last until the next move, and the last one goes on', () => {
    const durations = stateDurationsOf([step({}), step({ to: 'READY', gapMillis: 132 })])
    expect(durations.map(({ state, millis }) => [state, millis])).toEqual([
      ['CREATED', 132],
      ['READY', null],
    ])
  })

  it('are blind where nobody knew', () => {
    const durations = stateDurationsOf([
      step({ to: 'APPROVING' }),
      step({ to: 'APPROVED', gapMillis: 90 }),
      step({ to: 'APPROVING' }),
      step({ to: 'UNKNOWN', reason: 'LEASE_OVER', gapMillis: 90 }),
    ])
    expect(durations.map(({ isOutcomeUnknown }) => isOutcomeUnknown)).toEqual([
      false,
      false,
      true,
      true,
    ])
    expect(durations.map(({ isLeaseOver }) => isLeaseOver)).toEqual([false, false, true, false])
  })

  it('are drawn longer the longer they are, and never too short to see', () => {
    const weights = [0, 100, 900_000].map(
      (gapMillis) => stateDurationsOf([step({}), step({ gapMillis })])[0]?.weight ?? 0,
    )
    expect(weights[0]).toBeGreaterThanOrEqual(1)
    expect(weights).toEqual([...weights].sort((a, b) => a - b))
    expect(weights[2]).toBeLessThan(10)
  })
})

describe('exact times', () => {
  it('are Korean, to the millisecond, and say so in English', async () => {
    const { instant } = (await within(useExactTime)).result
    expect(instant('2026-11-22T15:04:40.123456Z')).toBe('2026-11-23 00:04:40.123')
    await chooseLanguage('en')
    expect(instant('2026-11-22T15:04:40.123456Z')).toBe('2026-11-23 00:04:40.123 KST')
  })

  it.each([
    [7, '0.007초', '0.007 s'],
    [59_999, '59.999초', '59.999 s'],
    [65_200, '1분 5.2초', '1 min 5.2 s'],
    [119_990, '1분 59.9초', '1 min 59.9 s'],
    [7_380_000, '2시간 3분', '2 h 3 min'],
    [90_000_000, '1일 1시간', '1 d 1 h'],
  ])('span %s ms', async (millis, korean, english) => {
    const { span } = (await within(useExactTime)).result
    expect(span(millis)).toBe(korean)
    await chooseLanguage('en')
    expect(span(millis)).toBe(english)
  })
})

describe('the words of the support pages', () => {
  it('are the same in both languages, and leave the same places open', () => {
    const places = (texts: Record<string, string>) =>
      Object.entries(texts).map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).sort()])
    expect(places(en)).toEqual(places(ko))
  })
})
