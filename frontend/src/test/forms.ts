import { type DOMWrapper, flushPromises, type VueWrapper } from '@vue/test-utils'

/** Fills the fields, found by their `autocomplete`, and submits the form. */
export async function submitForm(wrapper: VueWrapper, values: Record<string, string>) {
  for (const [autocomplete, value] of Object.entries(values)) {
    await wrapper.get(`input[autocomplete="${autocomplete}"]`).setValue(value)
  }
  await wrapper.get('form').trigger('submit')
  await flushPromises()
}

/** Leaves half a day in a field: its value is empty then. Only a real browser shows the parts of a day. */
export async function typeHalfADay(
  field: Pick<DOMWrapper<Element>, 'element' | 'setValue'>,
): Promise<void> {
  const validity = { badInput: true, valid: false }
  Object.defineProperty(field.element, 'validity', { value: validity, configurable: true })
  await field.setValue('')
}
