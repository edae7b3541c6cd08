import { ref } from 'vue'
import { defineStore } from './store'

/** Messages for screen readers; some are also shown for a moment. */
export const useAnnouncer = defineStore(() => {
  const spoken = ref('')
  const shown = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Announces what sighted members see anyway. */
  function say(text: string): void {
    spoken.value = text
  }

  /** Announces a message and shows it for six seconds. */
  function show(text: string): void {
    clearTimeout(timer)
    shown.value = text
    timer = setTimeout(() => (shown.value = ''), 6000)
  }

  return { spoken, shown, say, show }
})
