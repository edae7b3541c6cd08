import { ref } from 'vue'
import { readPreference, writePreference } from '@/lib/preferences'

const KEY = 'moviecurators.shortcuts'
const OFF = 'no'

/** Whether single keys do something in this browser: speech input and slips of the hand press them unasked. */
export const areShortcutsOn = ref(readPreference(KEY) !== OFF)

export function switchShortcuts(on: boolean): void {
  areShortcutsOn.value = on
  writePreference(KEY, on ? 'yes' : OFF)
}
