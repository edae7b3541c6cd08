import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { useSession } from '@/stores/session'
import { anAccount } from '@/test/fixtures'
import { render } from '@/test/render'
import AccountNote from './AccountNote.vue'

describe('AccountNote', () => {
  it('explains to a visitor where the membership is, with a way to sign in', async () => {
    const { wrapper } = await render(AccountNote, { props: { isPaid: true } })
    expect(wrapper.get('[data-testid="not-signed-in"]').text()).toContain('이미 적용됐어요')
    expect(wrapper.get('a').attributes('href')).toBe('/sign-in?next=/membership')
  })

  it('does not claim a membership before the payment is paid', async () => {
    const { wrapper } = await render(AccountNote)
    expect(wrapper.text()).toContain('결제는 처음 시작한 계정에 남아 있어요')
    expect(wrapper.text()).not.toContain('이미 적용됐어요')
  })

  it('tells a member that another account has paid', async () => {
    const { wrapper } = await render(AccountNote, { props: { isPaid: true }, account: anAccount() })
    expect(wrapper.text()).toContain('다른 계정으로 로그인되어 있어요')
  })

  it('is empty for a premium member', async () => {
    const account = anAccount({ premium: true })
    const { wrapper } = await render(AccountNote, { props: { isPaid: true }, account })
    expect(wrapper.text()).toBe('')
  })

  it('is empty until the session is restored', async () => {
    const { wrapper } = await render(AccountNote)
    useSession().isRestored = false
    await flushPromises()
    expect(wrapper.text()).toBe('')
  })
})
