import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { rememberSignedIn } from '@/lib/preferences'
import { useSession } from '@/stores/session'
import { fakeApi, ok, refused } from '@/test/fakeApi'
import { aCuration, anAccount, aSummary } from '@/test/fixtures'
import { render } from '@/test/render'
import CurationView from './CurationView.vue'

describe('CurationView', () => {
  const PROGRAMME = 'GET /api/curations/rainy-evening'
  const SUMMARIES = 'GET /api/curations/premium/summaries'
  const locked = aCuration({ premium: true, open: false, films: [], filmCount: 6 })

  const open = async (answer: ReturnType<typeof ok>, summaries = ok([aSummary()])) => {
    fakeApi({ [PROGRAMME]: answer, [SUMMARIES]: summaries })
    const props = { slug: 'rainy-evening' }
    const at = '/curations/rainy-evening'
    const { wrapper } = await render(CurationView, { props, at })
    await flushPromises()
    return wrapper
  }

  it('shows the programme, and names the window after it', async () => {
    const wrapper = await open(ok(aCuration()))
    expect(wrapper.get('h1').text()).toBe('비 오는 저녁에')
    expect(wrapper.findAll('article li')).toHaveLength(2)
    expect(wrapper.find('[data-testid="premium-gate"]').exists()).toBe(false)
    expect(document.title).toBe('비 오는 저녁에 · 무비큐레이터스')
  })

  it('says why it does not open while the member wants the money back', async () => {
    const wrapper = await open(refused(409, 'refund-in-progress'))
    expect(wrapper.get('h1').text()).toBe('프리미엄 프로그램')
    expect(wrapper.find('[data-testid="refund-hold"]').exists()).toBe(true)
    expect(wrapper.find('[role="alert"]').exists()).toBe(false)
  })

  it('shows the introduction and the gate where the films are for members', async () => {
    const wrapper = await open(ok(locked))
    expect(wrapper.text()).toContain('비는 영화에서 가장 값싼 특수 효과다.')
    expect(wrapper.get('[data-testid="premium-gate"]').text()).toContain(
      '영화 6편의 제목과 고른 이유',
    )
    expect(wrapper.find('article li').exists()).toBe(false)
  })

  it.each([
    [ok([aSummary(), aSummary({ slug: 'memory', sample: true })]), '/curations/memory'],
    [ok([aSummary()]), '/curations/premium'],
    [refused(500, 'internal-error'), '/curations/premium'],
  ])('leads from the gate to the programme that is open in full', async (summaries, address) => {
    const gate = (await open(ok(locked), summaries)).get('[data-testid="premium-gate"]')
    const link = gate.findAll('a').find((found) => found.text() === '전체 공개 프로그램 보기')
    expect(link?.attributes('href')).toBe(address)
  })

  it('asks once where it opens while the session of a member comes back', async () => {
    rememberSignedIn(true)
    const api = fakeApi({
      'POST /api/auth/refresh': ok({ accessToken: 'token', expiresIn: 900 }),
      'GET /api/accounts/me': ok(anAccount({ premium: true })),
      [PROGRAMME]: ok(aCuration({ premium: true })),
    })
    const props = { slug: 'rainy-evening' }
    await render(CurationView, { props, isRestored: false })
    expect(api.calls(PROGRAMME).map(({ headers }) => headers.Authorization)).toEqual([
      'Bearer token',
    ])
  })

  it('asks again when the member signs out', async () => {
    const api = fakeApi({
      [PROGRAMME]: [ok(aCuration({ premium: true })), ok(locked)],
      [SUMMARIES]: ok([]),
    })
    const props = { slug: 'rainy-evening' }
    const { wrapper } = await render(CurationView, { props, account: anAccount() })
    rememberSignedIn(false)
    useSession().account = null
    await flushPromises()
    expect(api.calls(PROGRAMME)).toHaveLength(2)
    expect(wrapper.find('[data-testid="premium-gate"]').exists()).toBe(true)
  })

  it('is not found where there is no such programme', async () => {
    const wrapper = await open(refused(404, 'not-found'))
    expect(wrapper.get('h1').text()).toBe('찾을 수 없는 페이지예요')
  })
})
