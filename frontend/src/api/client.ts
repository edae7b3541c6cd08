import { type IdempotencyOptions, sendIdempotently } from './idempotentRequest'
import { asProblem, readProblem, unreachable } from './problem'
import { currentAccessToken, refreshAccess } from './session'

export interface Call extends IdempotencyOptions {
  body?: unknown
  /** Whether a 401 refreshes the access token once. The calls that sign in turn it off. */
  mayRefresh?: boolean
  /** The media types to answer in; JSON by default. */
  accept?: string
}

export interface ApiResponse<T> {
  status: number
  data: T
}

/** Sends one request to the server; writes are idempotent. Throws every refusal as an `ApiProblem`. */
export async function send<T>(
  method: string,
  path: string,
  call: Call = {},
): Promise<ApiResponse<T>> {
  const response =
    method === 'GET'
      ? await ask(method, path, call)
      : await sendIdempotently(call, (key) => ask(method, path, call, key))
  if (!response.ok) throw await readProblem(response)
  return { status: response.status, data: await readData<T>(response) }
}

/** Sends with the access token, which it renews once where it has expired. Returns refusals as they are. */
export async function ask(
  method: string,
  path: string,
  call: Call = {},
  key?: string,
): Promise<Response> {
  const tokenUsed = currentAccessToken()
  let response = await transmit(method, path, call, tokenUsed, key)
  if (response.status === 401 && tokenUsed !== null && call.mayRefresh !== false) {
    // Another call may have renewed it meanwhile. Without a session, public resources still answer.
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

export async function put(path: string, body: unknown): Promise<void> {
  await send('PUT', path, { body })
}

export async function remove(path: string): Promise<void> {
  await send('DELETE', path)
}

function transmit(method: string, path: string, call: Call, token: string | null, key?: string) {
  const headers: Record<string, string> = {
    Accept: call.accept ?? 'application/json, application/problem+json',
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
