import { describe, expect, it } from 'vitest'
import { computed, ref } from 'vue'
import { defineStore, forgetStores } from './store'

describe('a store', () => {
  it('is created where it is first asked for, and shared', () => {
    let created = 0
    const useCount = defineStore(() => {
      created++
      const count = ref(1)
      const double = computed(() => count.value * 2)
      return { count, double, add: () => count.value++ }
    })
    expect(created).toBe(0)
    useCount().add()
    expect([useCount().count, useCount().double, created]).toEqual([2, 4, 1])
  })

  it('begins anew once forgotten', () => {
    const useCount = defineStore(() => ({ count: ref(0) }))
    useCount().count = 5
    forgetStores()
    expect(useCount().count).toBe(0)
  })
})
