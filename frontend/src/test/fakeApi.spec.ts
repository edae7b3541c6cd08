import { describe, expect, it } from 'vitest'
import { fakeApi, takeUnexpected } from './fakeApi'

describe('fakeApi', () => {
  it('knows the requests that a test did not list', async () => {
    fakeApi({})
    await expect(fetch('/api/plans')).rejects.toThrow('GET /api/plans')
    expect(takeUnexpected()).toEqual(['GET /api/plans'])
    expect(takeUnexpected()).toEqual([])
  })

  it('stands before the network also where a test does not ask for it', async () => {
    await expect(fetch('/api/plans', { method: 'POST' })).rejects.toThrow('POST /api/plans')
    expect(takeUnexpected()).toEqual(['POST /api/plans'])
  })
})
