import { describe, expect, it } from 'vitest'
import { aHistoryEntry } from '@/test/supportFixtures'
import { stateDurationsOf } from './stateDurations'

describe('stateDurationsOf', () => {
  it('measures each state until the next one; the last has no end', () => {
    const durations = stateDurationsOf([
      aHistoryEntry({ to: 'CREATED', gapMillis: null }),
      aHistoryEntry({ to: 'READY', gapMillis: 132 }),
    ])
    expect(durations.map(({ state, millis }) => [state, millis])).toEqual([
      ['CREATED', 132],
      ['READY', null],
    ])
  })

  it('marks where the outcome was unknown, and where a lease was over', () => {
    const durations = stateDurationsOf([
      aHistoryEntry({ to: 'APPROVING' }),
      aHistoryEntry({ to: 'APPROVED', gapMillis: 90 }),
      aHistoryEntry({ to: 'APPROVING' }),
      aHistoryEntry({ to: 'UNKNOWN', reason: 'LEASE_OVER', gapMillis: 90 }),
    ])
    expect(durations.map(({ isOutcomeUnknown }) => isOutcomeUnknown)).toEqual([
      false,
      false,
      true,
      true,
    ])
    expect(durations.map(({ isLeaseOver }) => isLeaseOver)).toEqual([false, false, true, false])
  })

  it('draws longer times longer, and none too short to see', () => {
    const weights = [0, 100, 900_000].map(
      (gapMillis) =>
        stateDurationsOf([aHistoryEntry(), aHistoryEntry({ gapMillis })])[0]?.weight ?? 0,
    )
    expect(weights[0]).toBeGreaterThanOrEqual(1)
    expect(weights).toEqual([...weights].sort((a, b) => a - b))
    expect(new Set(weights).size).toBe(3)
    expect(weights[2]).toBeLessThan(10)
  })
})
