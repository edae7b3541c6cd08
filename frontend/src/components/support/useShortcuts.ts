import { onScopeDispose } from 'vue'
import { areShortcutsOn } from './shortcutsSwitch'

/** What each key does, by its letter or name. False leaves the key to the browser. */
export type Shortcuts = Record<string, () => unknown>

/**
 * Runs what a key stands for, unless somebody is typing or a dialog is open. Letters are found by their
 * place on the keyboard where another alphabet is switched on: ㅓ is on the key of j.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  function handle(event: KeyboardEvent): void {
    const action = shortcuts[keyOf(event)]
    if (action && isMeant(event) && action() !== false) event.preventDefault()
  }

  document.addEventListener('keydown', handle)
  onScopeDispose(() => document.removeEventListener('keydown', handle))
}

function keyOf({ key, code }: KeyboardEvent): string {
  const isLatin = /^[ -~]$/.test(key) || key.length > 1
  if (isLatin && key !== 'Process') return key.length === 1 ? key.toLowerCase() : key
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key
}

function isMeant(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false
  if (isTyping(event.target) || document.querySelector('[role="dialog"]')) return false
  return event.key === 'Escape' || areShortcutsOn.value
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]')
}
