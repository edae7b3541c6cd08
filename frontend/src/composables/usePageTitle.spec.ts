import { nextTick, ref } from 'vue'
import { describe, expect, it } from 'vitest'
import { within } from '@/test/render'
import { usePageTitle } from './usePageTitle'

describe('usePageTitle', () => {
  it('waits for the name, and follows it', async () => {
    document.title = '프로그램 · 무비큐레이터스'
    const name = ref<string>()
    await within(() => usePageTitle(() => name.value))
    expect(document.title).toBe('프로그램 · 무비큐레이터스')
    name.value = '도시의 밤'
    await nextTick()
    expect(document.title).toBe('도시의 밤 · 무비큐레이터스')
    name.value = '기억과 시간'
    await nextTick()
    expect(document.title).toBe('기억과 시간 · 무비큐레이터스')
  })
})
