import { onScopeDispose } from 'vue'

/**
 * Closes a part of the page by Esc while the focus is in it, also in a field. Comes before the shortcuts of
 * the page, for which Esc means to leave it. An action that gives false had nothing to close. An Esc that
 * takes back a syllable of Hangul closes nothing.
 */
export function useEscape(part: () => HTMLElement | null, close: () => unknown): void {
  function handle(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || !part()?.contains(document.activeElement))
      return
    if (close() === false) return
    event.preventDefault()
    event.stopPropagation()
  }

  document.addEventListener('keydown', handle, { capture: true })
  onScopeDispose(() => document.removeEventListener('keydown', handle, { capture: true }))
}
