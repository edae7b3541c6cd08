/** A refused field of a form, by its name in the API. */
export interface FieldError {
  field: string
  message: string
}

interface ProblemFacts {
  status: number
  code: string
  retryAfterSeconds?: number | null
  fields?: FieldError[]
  extensions?: Record<string, unknown>
}

/** The code of a request without a readable answer. */
export const UNREACHABLE = 'unreachable'

/** Codes of an earlier request that is still in progress: nothing has been refused. */
const IN_PROGRESS = ['request-in-progress', 'payment-in-progress']

/** A refusal of the API (RFC 9457). Its `code` selects the text that the member reads. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  /** Seconds to wait before the next try, from the Retry-After header. */
  readonly retryAfterSeconds: number | null
  readonly fields: FieldError[]
  /** Everything that the problem document says, also what only some types of problem carry. */
  readonly extensions: Record<string, unknown>

  constructor(facts: ProblemFacts) {
    super(facts.code)
    this.name = 'ApiProblem'
    this.status = facts.status
    this.code = facts.code
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null
    this.fields = facts.fields ?? []
    this.extensions = facts.extensions ?? {}
  }

  /** Whether an earlier try is still in progress and may succeed. */
  get isInProgress(): boolean {
    return IN_PROGRESS.includes(this.code)
  }

  /** Whether the same request may succeed a moment later. */
  get isTransient(): boolean {
    return this.isInProgress || this.status === 0 || this.status === 429 || this.status >= 500
  }
}

export function unreachable(): ApiProblem {
  return new ApiProblem({ status: 0, code: UNREACHABLE })
}

/** Turns any thrown value into a problem. */
export function asProblem(thrown: unknown): ApiProblem {
  return thrown instanceof ApiProblem ? thrown : unreachable()
}

/** Reads a refusal. The status alone says what it can of an answer that is no problem document. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const retryAfterSeconds = readSeconds(response.headers.get('Retry-After'))
  const body = await readBody(response)
  return new ApiProblem({
    status: response.status,
    code: text(body.code) ?? codeOf(response.status),
    retryAfterSeconds,
    fields: Array.isArray(body.errors) ? body.errors.filter(isFieldError) : [],
    extensions: body,
  })
}

/** A proxy answers in HTML. The connection is fine then, so the member is not told to check it. */
function codeOf(status: number): string {
  if (status >= 500) return 'internal-error'
  return status === 429 ? 'too-many-requests' : 'unknown'
}

async function readBody(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json()
    return body !== null && typeof body === 'object' ? { ...body } : {}
  } catch {
    return {}
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function readSeconds(header: string | null): number | null {
  const seconds = Number(header)
  return header !== null && Number.isFinite(seconds) && seconds >= 0 ? seconds : null
}

function isFieldError(value: unknown): value is FieldError {
  const candidate = value as Partial<FieldError> | null
  return typeof candidate?.field === 'string' && typeof candidate.message === 'string'
}
