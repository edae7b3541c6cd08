import rules from '../../../backend/docs/membership-rules.md?raw'

/** The terms of a refund, from the table that the back end is compared with. */
export function refundTerms() {
  const rows = rules.matchAll(/^\| `([\w-]+)` \| (\d+)th \| (?:yes|no) \| (\d+) %/gm)
  return [...rows].map(([, code, days, percent]) => ({
    code,
    days: Number(days),
    percent: Number(percent),
  }))
}
