import type { LocationQuery } from 'vue-router'
import type { AuditFilter } from '@/api/types'
import { firstValue } from '@/lib/firstValue'

const FIELDS = ['actor', 'member', 'order', 'action', 'from', 'until'] as const

/** The filter that a URL names. */
export function filterFrom(query: LocationQuery): AuditFilter {
  const given = FIELDS.map((field) => [field, firstValue(query[field])] as const)
  return Object.fromEntries(given.filter(([, value]) => value))
}

/** The server looks no further, counted from 0. */
const LAST_PAGE = 400

/** The page that a URL names, counted from 0; in the URL from 1. At most the last one. */
export function pageFrom(query: LocationQuery): number {
  const page = Math.floor(Number(firstValue(query.page)))
  return page >= 1 ? Math.min(page - 1, LAST_PAGE) : 0
}
