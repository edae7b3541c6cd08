import { vi } from 'vitest'

export interface Sent {
  method: string
  path: string
  headers: Record<string, string>
  body: unknown
}

/** What the application would answer: one answer for good, or several in turn, the last for good. */
type Answers = Record<string, Answer | Answer[]>
type Answer = (sent: Sent) => Response | Promise<Response>

/** Stands in for the application: `{'GET /api/plans': ok([])}`. Whatever is not named fails the test. */
export function fakeApi(answers: Answers) {
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
    if (first === undefined) throw new Error(`The test did not expect ${key}`)
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

/** An answer that the test gives when it likes. */
export function held() {
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
