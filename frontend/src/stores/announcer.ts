import { defineStore } from 'pinia'
import { ref } from 'vue'

/** What a screen reader is told, and for some of it what everyone briefly sees. */
export const useAnnouncer = defineStore('announcer', () => {
  const spoken = ref('')
  const shown = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Read out only: something that sighted members see anyway. */
  function say(text: string): void {
    spoken.value = text
  }

  /** Read out, and shown for six seconds. */
  function show(text: string): void {
    clearTimeout(timer)
    shown.value = text
    timer = setTimeout(() => (shown.value = ''), 6000)
  }

  return { spoken, shown, say, show }
})
