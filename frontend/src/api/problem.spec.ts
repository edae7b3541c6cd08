import { describe, expect, it } from 'vitest'
import { useText } from '@/i18n'
import { ApiProblem, asProblem, readProblem } from './problem'

const { te } = useText()

function answer(body: unknown, status = 409, headers = {}) {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })
}

describe('readProblem', () => {
  it('reads what the application says', async () => {
    const problem = await readProblem(
      answer(
        {
          code: 'payment-expired',
          preview: { amount: 35100 },
          errors: [{ field: 'email', message: '…' }, 'nonsense', { field: 7 }],
        },
        409,
        { 'Retry-After': '3' },
      ),
    )
    expect(problem).toMatchObject({
      status: 409,
      code: 'payment-expired',
      retryAfterSeconds: 3,
      fields: [{ field: 'email', message: '…' }],
      extensions: { preview: { amount: 35100 } },
    })
  })

  it.each(['<html>Bad gateway</html>', '', 'null', '[]', '{"code":7}'])(
    'takes the unreadable %s of a proxy for a fault of ours',
    async (body) => {
      const problem = await readProblem(answer(body, 502))
      expect(problem).toMatchObject({ status: 502, code: 'internal-error', fields: [] })
    },
  )

  it.each([
    [500, 'internal-error'],
    [503, 'internal-error'],
    [504, 'internal-error'],
    [429, 'too-many-requests'],
    [404, 'unknown'],
    [403, 'unknown'],
    [400, 'unknown'],
    [413, 'unknown'],
  ])('names a %d without a code %s, and never blames the connection', async (status, code) => {
    expect(await readProblem(answer('<html>', status))).toMatchObject({ status, code })
    expect(te(`problem.${code}`, 'ko')).toBe(true)
  })

  it('ignores a Retry-After that is no number of seconds', async () => {
    const problem = await readProblem(answer({}, 503, { 'Retry-After': 'Wed, 21 Oct 2026' }))
    expect(problem.retryAfterSeconds).toBeNull()
  })
})

describe('a problem', () => {
  it.each([
    [0, true],
    [429, true],
    [500, true],
    [503, true],
    [400, false],
    [401, false],
    [404, false],
    [409, false],
  ])('of status %d is passing: %s', (status, passing) => {
    expect(new ApiProblem({ status, code: 'x' }).isTransient).toBe(passing)
  })

  it.each(['request-in-progress', 'payment-in-progress'])('of code %s is passing', (code) => {
    expect(new ApiProblem({ status: 409, code })).toMatchObject({
      isInProgress: true,
      isTransient: true,
    })
  })

  it('is made of whatever was thrown', () => {
    const problem = new ApiProblem({ status: 409, code: 'x' })
    expect(asProblem(problem)).toBe(problem)
    expect(asProblem(new TypeError('Failed to fetch'))).toMatchObject({ code: 'unreachable' })
  })
})
