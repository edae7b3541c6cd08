/** Reads a query parameter. Of several values the first one counts, as at the server. */
export function firstValue(parameter: unknown): string | null {
  const value: unknown = Array.isArray(parameter) ? parameter[0] : parameter
  return typeof value === 'string' ? value : null
}
