import { flushPromises, type VueWrapper } from '@vue/test-utils'

/** Fills the fields, found by their `autocomplete`, and submits the form. */
export async function submitForm(wrapper: VueWrapper, values: Record<string, string>) {
  for (const [autocomplete, value] of Object.entries(values)) {
    await wrapper.get(`input[autocomplete="${autocomplete}"]`).setValue(value)
  }
  await wrapper.get('form').trigger('submit')
  await flushPromises()
}
