import { describe, expect, it } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { rememberSignedIn } from '@/lib/preferences'
import { useSession } from '@/stores/session'
import { fakeApi, noAnswer, ok, refused } from '@/test/fakeApi'
import { anAccount } from '@/test/fixtures'
import { forgetStores } from '@/stores/store'
import { makeRouter } from '.'
import { routes } from './routes'

async function open(address: string) {
  forgetStores()
  const router = makeRouter(createMemoryHistory())
  await router.push(address)
  return router.currentRoute.value.fullPath
}

const nobody = { 'POST /api/auth/refresh': refused(401, 'session-ended') }

const signedIn = {
  'POST /api/auth/refresh': ok({ accessToken: 'token', expiresIn: 900 }),
  'GET /api/accounts/me': ok(anAccount()),
}

describe('the guards', () => {
  it('let the staff, and nobody else, into support', async () => {
    fakeApi(nobody)
    expect(await open('/support/order-1')).toBe('/sign-in?next=/support/order-1')
    rememberSignedIn(true)
    fakeApi(signedIn)
    expect(await open('/support/order-1')).toBe('/membership')
    for (const role of ['SUPPORT', 'ADMIN'] as const) {
      fakeApi({ ...signedIn, 'GET /api/accounts/me': ok(anAccount({ role })) })
      expect(await open('/support')).toBe('/support')
      expect(await open('/support/order-1')).toBe('/support/order-1')
    }
  })

  it('let administrators only at the audit log', async () => {
    rememberSignedIn(true)
    fakeApi({ ...signedIn, 'GET /api/accounts/me': ok(anAccount({ role: 'SUPPORT' })) })
    expect(await open('/support/audit')).toBe('/membership')
    fakeApi({ ...signedIn, 'GET /api/accounts/me': ok(anAccount({ role: 'ADMIN' })) })
    expect(await open('/support/audit')).toBe('/support/audit')
  })

  it.each(['/membership', '/membership/order-1'])('ask for a sign-in before %s', async (path) => {
    fakeApi(nobody)
    expect(await open(path)).toBe(`/sign-in?next=${path}`)
  })

  it.each(['/membership', '/membership/order-1', '/sign-in?next=/membership'])(
    'let the cookie decide about %s, whatever the storage has kept',
    async (path) => {
      fakeApi(signedIn)
      expect(await open(path)).not.toContain('/sign-in')
    },
  )

  it('let the cookie decide about a member page after a sign-out, too', async () => {
    rememberSignedIn(false)
    fakeApi(signedIn)
    expect(await open('/membership')).toBe('/membership')
  })

  it.each(['/', '/curations', '/curations/premium', '/kakaoPay/success?order=a', '/nowhere'])(
    'let everybody see %s',
    async (path) => {
      fakeApi({})
      expect(await open(path)).toBe(path)
    },
  )

  it('let a member in after a reload', async () => {
    rememberSignedIn(true)
    fakeApi(signedIn)
    expect(await open('/membership')).toBe('/membership')
  })

  it('lead a member past the sign-in, to the next page', async () => {
    rememberSignedIn(true)
    fakeApi(signedIn)
    expect(await open('/sign-in?next=/curations')).toBe('/curations')
    expect(await open('/sign-up?next=https://evil.example')).toBe('/membership')
  })

  it('do not treat an unreachable server as a missing session', async () => {
    rememberSignedIn(true)
    fakeApi({ 'POST /api/auth/refresh': noAnswer() })
    expect(await open('/membership')).toBe('/membership')
    expect(useSession().isMember).toBe(false)
  })
})

describe('the routes', () => {
  const paths = routes.map(({ path }) => path).filter((path) => !path.includes(':'))

  it.each([
    ...paths,
    '/membership/order-1',
    '/membership/order-1/receipt',
    '/support',
    '/support/order-1',
  ])('take %s with a slash at its end for the same', (path) => {
    const { resolve } = makeRouter(createMemoryHistory())
    const [plain, slashed] = [resolve(path), resolve(`${path.replace(/\/$/, '')}/?order=a`)]
    expect([slashed.name, slashed.params]).toEqual([plain.name, plain.params])
    expect(plain.name).not.toBe('not-found')
  })

  it.each(routes.map((route) => [String(route.name), route] as const))(
    'load %s',
    async (_, route) => {
      const view = route.component as object | (() => Promise<{ default: unknown }>)
      expect(typeof view === 'function' ? (await view()).default : view).toBeTypeOf('object')
    },
  )

  it.each(['home', 'sign-in', 'pay-success', 'pay-cancel', 'pay-fail'])(
    'need no other file for %s: nothing can be missing on the way to and from KakaoPay',
    (name) => {
      const route = routes.find((candidate) => candidate.name === name)
      expect(route?.component).toBeTypeOf('object')
    },
  )
})
