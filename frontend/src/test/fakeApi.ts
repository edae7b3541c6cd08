import { vi } from 'vitest'
import { aSeller } from './refundFixtures'

export interface Sent {
  method: string
  path: string
  headers: Record<string, string>
  body: unknown
}

/** Answers by request: one for all calls, or several in turn, of which the last repeats. */
type Answers = Record<string, Answer | Answer[]>
type Answer = (sent: Sent) => Response | Promise<Response>

/** What the parts of any page may ask for. */
const ANYWHERE: Answers = { 'GET /api/seller': ok(aSeller()) }

/** Requests that no test listed. The application treats them as a server that cannot be reached. */
const unexpected: string[] = []

/** The requests that were not listed since the last call. */
export function takeUnexpected(): string[] {
  return unexpected.splice(0)
}

/** Replaces the server: `{'GET /api/plans': ok([])}`. A request that is not listed fails the test. */
export function fakeApi(listed: Answers = {}) {
  const answers = { ...ANYWHERE, ...listed }
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const request: Sent = {
      method: init.method ?? 'GET',
      path,
      headers: { ...(init.headers as Record<string, string>) },
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    }
    sent.push(request)
    const key = `${request.method} ${path}`
    const [first, ...others] = [answers[key] ?? []].flat()
    if (first === undefined) {
      unexpected.push(key)
      throw new Error(`The test did not expect ${key}`)
    }
    if (others.length > 0) answers[key] = others
    return first(request)
  })
  return {
    sent,
    calls: (key: string) => sent.filter(({ method, path }) => `${method} ${path}` === key),
  }
}

export function ok(data: unknown, status = 200): Answer {
  return () => json(status, data)
}

export function refused(
  status: number,
  code: string,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Answer {
  const body = { type: `/problems/${code}`, code, title: code, detail: code, status, ...more }
  return () => json(status, body, { ...headers, 'Content-Type': 'application/problem+json' })
}

export function noAnswer(): Answer {
  return () => Promise.reject(new TypeError('Failed to fetch'))
}

/** An answer that the test gives later. */
export function deferred() {
  let give: (response: Response) => void = () => {}
  const promise = new Promise<Response>((resolve) => (give = resolve))
  return {
    answer: () => promise,
    give: (data: unknown, status = 200) => give(json(status, data)),
  }
}

function json(status: number, data: unknown, headers: Record<string, string> = {}): Response {
  const type = { 'Content-Type': 'application/json', ...headers }
  return new Response(status === 204 ? null : JSON.stringify(data), { status, headers: type })
}
