import { ref } from 'vue'

const KEY = 'moviecurators.shortcuts'
const OFF = 'no'

/** Whether single keys do something in this browser: speech input and slips of the hand press them unasked. */
export const areShortcutsOn = ref(read() !== OFF)

export function switchShortcuts(on: boolean): void {
  areShortcutsOn.value = on
  write(on ? 'yes' : OFF)
}

// A browser may forbid storage; then the choice lasts until the page is loaded anew.
function read(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(KEY, value)
  } catch {
    return
  }
}
