import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { useSupportDesk } from '@/components/support/supportDesk'
import { useAnnouncer } from '@/stores/announcer'
import { fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { anAccount, ORDER } from '@/test/fixtures'
import { press } from '@/test/keys'
import { render } from '@/test/render'
import { aDecision, anInquiry, aSupportCase, aSupportMember } from '@/test/supportFixtures'
import SupportCaseView from './SupportCaseView.vue'

const CASE = `GET /api/support/payments/${ORDER}`
const INQUIRY = `POST /api/support/payments/${ORDER}/inquiry`
const REFUNDS = `POST /api/support/payments/${ORDER}/refunds`
const PREMIUM = 'PUT /api/support/members/7/premium'

describe('SupportCaseView', () => {
  async function open() {
    const account = anAccount({ id: 1, role: 'ADMIN' })
    const at = `/support/${ORDER}`
    const { wrapper, router } = await render(SupportCaseView, {
      props: { order: ORDER },
      at,
      account,
    })
    const giveBack = async () => {
      const form = wrapper.get('[data-testid="actions"] form')
      await form.get('textarea').setValue('a reason')
      await form.trigger('submit')
      await flushPromises()
    }
    return { wrapper, router, giveBack }
  }

  it('shows the case, announces its state, and is remembered for the way back', async () => {
    fakeApi({ [CASE]: ok(aSupportCase()) })
    const { wrapper } = await open()
    expect(wrapper.get('h1').text()).toBe('MC-7K3Q-9F2W')
    expect(document.title).toContain('MC-7K3Q-9F2W')
    expect(useAnnouncer().spoken).toBe('지금 상태: 결제 완료')
    expect(useSupportDesk().lastOpened).toBe(ORDER)
  })

  it('asks KakaoPay by a key', async () => {
    fakeApi({ [CASE]: ok(aSupportCase()), [INQUIRY]: ok(anInquiry({ differing: ['amount'] })) })
    const { wrapper } = await open()
    press('a')
    await flushPromises()
    expect(wrapper.findAll('.differs')).toHaveLength(1)
  })

  it('says what came of an act', async () => {
    fakeApi({
      [CASE]: ok(aSupportCase()),
      [REFUNDS]: ok(aSupportCase({ decisions: [aDecision()] })),
    })
    const { wrapper, giveBack } = await open()
    await giveBack()
    expect(useAnnouncer().shown).toContain('다른 관리자가 승인하면')
    expect(wrapper.find('[data-testid="own-decision"]').exists()).toBe(true)
  })

  it('loads a changed case by one press, and keeps what was typed', async () => {
    const api = fakeApi({ [CASE]: ok(aSupportCase()), [REFUNDS]: refused(409, 'case-changed') })
    const { wrapper, giveBack } = await open()
    await giveBack()
    await wrapper.get('[data-testid="actions"] [role="alert"] button').trigger('click')
    await flushPromises()
    expect(api.calls(CASE)).toHaveLength(2)
    expect(wrapper.get('[data-testid="actions"] textarea').element).toHaveProperty(
      'value',
      'a reason',
    )
  })

  it('keeps what is shown and typed where loading it anew fails', async () => {
    fakeApi({ [CASE]: [ok(aSupportCase()), noAnswer()] })
    const { wrapper } = await open()
    await wrapper.get('[data-testid="actions"] textarea').setValue('half a sent')
    press('r')
    await flushPromises()
    expect(wrapper.get('[role="alert"]').text()).toContain('새로 불러오지 못했어요.')
    expect(wrapper.get('[data-testid="actions"] textarea').element).toHaveProperty(
      'value',
      'half a sent',
    )
  })

  it.each(['link', 'key'])(
    'asks before it is left by a %s while something is typed',
    async (way) => {
      const confirm = vi.fn(() => false)
      vi.stubGlobal('confirm', confirm)
      fakeApi({ [CASE]: ok(aSupportCase()) })
      const { wrapper, router } = await open()
      await wrapper.get('[data-testid="actions"] textarea').setValue('half a sent')
      if (way === 'key') press('Escape')
      else await wrapper.get('a[href="/support"]').trigger('click')
      await flushPromises()
      expect(confirm).toHaveBeenCalledOnce()
      expect(router.currentRoute.value.fullPath).toBe(`/support/${ORDER}`)
    },
  )

  it('is not held by a reason in a form that nobody can reach any more', async () => {
    const confirm = vi.fn(() => false)
    vi.stubGlobal('confirm', confirm)
    fakeApi({ [CASE]: [ok(aSupportCase()), ok(aSupportCase({ actions: [] }))] })
    const { wrapper, router } = await open()
    await wrapper.get('[data-testid="actions"] textarea').setValue('half a sent')
    press('r')
    await flushPromises()
    press('Escape')
    await vi.dynamicImportSettled()
    await flushPromises()
    expect(confirm).not.toHaveBeenCalled()
    expect(router.currentRoute.value.fullPath).toBe('/support')
  })

  it('says that there is no such payment', async () => {
    fakeApi({ [CASE]: refused(404, 'unknown-order') })
    const { wrapper } = await open()
    expect(wrapper.get('[role="status"]').text()).toBe('찾을 수 없는 결제예요.')
    expect(wrapper.find('[role="alert"]').exists()).toBe(false)
  })

  it('says what is old, and not that it failed, where a change of premium is not read', async () => {
    const member = aSupportMember()
    fakeApi({ [CASE]: [ok(aSupportCase()), noAnswer()], [PREMIUM]: ok(member) })
    const { wrapper } = await open()
    const form = wrapper.get('[data-testid="actions"] li:last-child form')
    await form.get('textarea').setValue('a reason')
    await form.trigger('submit')
    await flushPromises()
    expect(useAnnouncer().shown).toBe('처리했어요.')
    expect(wrapper.get('[role="alert"]').text()).toContain('새로 불러오지 못했어요.')
    expect(wrapper.get('[data-testid="actions"]').text()).toContain('프리미엄 회원이 아니에요.')
  })
})
