import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { useSession } from '@/stores/session'
import { anAccount } from '@/test/fixtures'
import { forgetStores } from '@/stores/store'
import { aFoundPayment, aWorklist } from '@/test/supportFixtures'
import { useSupportDesk } from './supportDesk'

describe('supportDesk', () => {
  it('knows the cases beside one', () => {
    forgetStores()
    const desk = useSupportDesk()
    desk.orders = ['a', 'b', 'c']
    expect([desk.beside('b', -1), desk.beside('b', 1)]).toEqual(['a', 'c'])
    expect([desk.beside('a', -1), desk.beside('c', 1)]).toEqual([null, null])
    expect(desk.beside('nowhere', 1)).toBeNull()
  })

  it('is empty once the session has ended', async () => {
    forgetStores()
    const session = useSession()
    session.account = anAccount({ role: 'SUPPORT' })
    const desk = useSupportDesk()
    desk.search = { text: 'a@b.kr', day: null, amount: null, status: null, page: 0 }
    desk.found = { payments: [aFoundPayment()], page: 0, pages: 1, total: 1, more: false }
    desk.worklist = aWorklist()
    desk.orders = ['a']
    desk.lastOpened = 'a'
    session.account = null
    await nextTick()
    expect([desk.search, desk.found, desk.worklist, desk.lastOpened]).toEqual(Array(4).fill(null))
    expect(desk.orders).toEqual([])
  })
})
