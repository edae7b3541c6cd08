import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { within } from '@/test/render'
import { useOptionalPart } from './useOptionalPart'

describe('an optional part', () => {
  it('is there once it has arrived', async () => {
    const part = { render: () => null }
    let arrive: (module: { default: typeof part }) => void = () => {}
    const loading = new Promise<{ default: typeof part }>((resolve) => (arrive = resolve))
    const { result } = await within(() => useOptionalPart(() => loading))
    expect(result.value).toBeNull()
    arrive({ default: part })
    await flushPromises()
    expect(result.value).toBe(part)
  })

  // Vitest fails where a rejection is left unhandled.
  it('is gone without where it does not arrive', async () => {
    const missing = () => Promise.reject(new TypeError('Failed to fetch'))
    const { result } = await within(() => useOptionalPart(missing))
    await flushPromises()
    expect(result.value).toBeNull()
  })
})
