/** Presses a key where the focus is. Returns the event, which tells whether somebody took it. */
export function press(key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  const target = document.activeElement ?? document.body
  target.dispatchEvent(event)
  return event
}
