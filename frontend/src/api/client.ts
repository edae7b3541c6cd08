import { asProblem, readProblem, unreachable } from './problem'
import { currentAccessToken, refreshAccess } from './session'
import { type Intent, write } from './write'

export interface Call extends Intent {
  body?: unknown
  /** Whether a 401 is worth one refresh: not for the calls that sign in. */
  mayRefresh?: boolean
}

export interface Reply<T> {
  status: number
  data: T
}

/** One request to the application, once however often it is sent. Every refusal is thrown as an `ApiProblem`. */
export async function send<T>(method: string, path: string, call: Call = {}): Promise<Reply<T>> {
  const response =
    method === 'GET'
      ? await ask(method, path, call)
      : await write(call, (key) => ask(method, path, call, key))
  if (!response.ok) throw await readProblem(response)
  return { status: response.status, data: await readData<T>(response) }
}

/** With the access token, renewed where it has run out. */
async function ask(method: string, path: string, call: Call, key?: string): Promise<Response> {
  const tokenUsed = currentAccessToken()
  let response = await transmit(method, path, call, tokenUsed, key)
  if (response.status === 401 && tokenUsed !== null && call.mayRefresh !== false) {
    // Another call may have renewed it meanwhile. Where the session is over, what is public still answers.
    if (currentAccessToken() === tokenUsed) await refreshAccess()
    response = await transmit(method, path, call, currentAccessToken(), key)
  }
  return response
}

export async function get<T>(path: string): Promise<T> {
  return (await send<T>('GET', path)).data
}

export async function post<T>(path: string, body?: unknown, call: Call = {}): Promise<T> {
  return (await send<T>('POST', path, { ...call, body })).data
}

function transmit(method: string, path: string, call: Call, token: string | null, key?: string) {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': document.documentElement.lang || 'ko',
  }
  if (key !== undefined) headers['Idempotency-Key'] = key
  if (token !== null) headers.Authorization = `Bearer ${token}`
  if (call.body !== undefined) headers['Content-Type'] = 'application/json'
  const body = call.body === undefined ? undefined : JSON.stringify(call.body)
  return fetch(path, { method, headers, body, credentials: 'same-origin' }).catch(
    (thrown: unknown) => {
      throw asProblem(thrown)
    },
  )
}

async function readData<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T
  try {
    return (await response.json()) as T
  } catch {
    throw unreachable()
  }
}
