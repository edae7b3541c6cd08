import { mount } from '@vue/test-utils'
import { createApp, defineComponent, h } from 'vue'
import { describe, expect, it } from 'vitest'
import { ORDER } from '@/test/fixtures'
import { anOpenCase } from '@/test/supportFixtures'
import { type OpenCase, provideCase, useOpenCase } from './openCase'

describe('openCase', () => {
  let seen: OpenCase | undefined
  const Part = defineComponent(() => {
    seen = useOpenCase()
    return () => h('p')
  })

  it('is shared with every part of the case, however deep', () => {
    const Between = defineComponent(() => () => h(Part))
    mount(
      defineComponent(() => {
        provideCase(anOpenCase())
        return () => h(Between)
      }),
    )
    expect(seen?.order).toBe(ORDER)
  })

  it('is missed where there is none', () => {
    expect(() => createApp({}).runWithContext(useOpenCase)).toThrow('Not inside a case')
  })
})
