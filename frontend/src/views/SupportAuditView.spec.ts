import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { useAnnouncer } from '@/stores/announcer'
import ContactLine from '@/components/ui/ContactLine.vue'
import { deferred, fakeApi, ok, refused } from '@/test/fakeApi'
import { anAccount } from '@/test/fixtures'
import { render } from '@/test/render'
import { anAuditEntry } from '@/test/supportFixtures'
import SupportAuditView from './SupportAuditView.vue'

const LOG = 'GET /api/support/audit'
const page = (differs = {}) =>
  ok({ entries: [anAuditEntry()], page: 0, pages: 2, total: 51, ...differs })

describe('SupportAuditView', () => {
  async function open(at = '/support/audit') {
    const account = anAccount({ role: 'ADMIN' })
    return render(SupportAuditView, { at, account })
  }

  it('shows the entries of the URL, filtered and paged', async () => {
    fakeApi({ [`${LOG}?action=REFUNDED&page=1`]: page({ page: 1 }) })
    const { wrapper } = await open('/support/audit?action=REFUNDED&page=2')
    expect(wrapper.findAll('[data-testid="audit-entry"]')).toHaveLength(1)
    expect(wrapper.get('select').element.value).toBe('REFUNDED')
  })

  it('keeps filter and page in the URL', async () => {
    fakeApi({
      [`${LOG}?page=0`]: page(),
      [`${LOG}?actor=1&page=0`]: page(),
      [`${LOG}?actor=1&page=1`]: page({ page: 1 }),
    })
    const { wrapper, router } = await open()
    await wrapper.get('[data-testid="audit-entry"] button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ actor: '1' })
    await wrapper.findAll('nav[aria-label="쪽 이동"] button')[1]?.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ actor: '1', page: '2' })
  })

  it('does not tell the staff to write to support', async () => {
    fakeApi({ [`${LOG}?page=0`]: refused(400, 'invalid-request') })
    const { wrapper } = await open()
    expect(wrapper.find('[role="alert"]').exists()).toBe(true)
    expect(wrapper.findComponent(ContactLine).exists()).toBe(false)
  })

  it('says that nothing matches', async () => {
    fakeApi({ [`${LOG}?page=0`]: page({ entries: [], pages: 0, total: 0 }) })
    const { wrapper } = await open()
    expect(wrapper.get('[role="status"]').text()).toBe('조건에 맞는 기록이 없어요.')
  })

  it('downloads what the filter lets through', async () => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const csv = () => new Response('a,b', { headers: { 'Content-Type': 'text/csv' } })
    const api = fakeApi({
      [`${LOG}?actor=1&page=0`]: page(),
      [`${LOG}.csv?actor=1`]: [csv, refused(429, 'too-many-requests')],
    })
    const { wrapper } = await open('/support/audit?actor=1')
    const button = wrapper.findAll('form button').at(-1)
    await button?.trigger('click')
    await flushPromises()
    expect(api.calls(`${LOG}.csv?actor=1`)[0]?.headers.Accept).toContain('text/csv')
    expect(useAnnouncer().shown).toBe('CSV를 내려받았어요.')
    await button?.trigger('click')
    await flushPromises()
    expect(wrapper.find('[role="alert"]').exists()).toBe(true)
  })

  it('does not show old entries under a new filter, and dims them where a page is turned', async () => {
    const slow = deferred()
    fakeApi({
      [`${LOG}?page=0`]: page(),
      [`${LOG}?page=1`]: slow.answer,
      [`${LOG}?action=CLOSED&page=0`]: deferred().answer,
    })
    const { wrapper } = await open()
    const entries = () => wrapper.findAll('[data-testid="audit-entry"]')
    await wrapper.findAll('nav[aria-label="쪽 이동"] button')[1]?.trigger('click')
    await flushPromises()
    expect(entries()).toHaveLength(1)
    expect(wrapper.find('[aria-busy="true"]').exists()).toBe(true)
    slow.give({ entries: [anAuditEntry()], page: 1, pages: 2, total: 51 })
    await flushPromises()
    expect(wrapper.find('[aria-busy="true"]').exists()).toBe(false)
    await wrapper.get('select').setValue('CLOSED')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(entries()).toHaveLength(0)
  })

  it('leads to the last page from one behind it', async () => {
    fakeApi({
      [`${LOG}?page=8`]: page({ entries: [], page: 8 }),
      [`${LOG}?page=1`]: page({ page: 1 }),
    })
    const { wrapper, router } = await open('/support/audit?page=9')
    expect(router.currentRoute.value.fullPath).toBe('/support/audit?page=2')
    expect(wrapper.findAll('[data-testid="audit-entry"]')).toHaveLength(1)
  })
})
