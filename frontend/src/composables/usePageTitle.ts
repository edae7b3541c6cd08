import { watch } from 'vue'
import { useText } from '@/i18n'

/** Puts the name of what the page shows into the window's title, once it is known. */
export function usePageTitle(name: () => string | undefined): void {
  const { t } = useText()
  const title = () => {
    const known = name()
    return known && `${known} · ${t('brand')}`
  }
  // After the route's own title, which the change of a page sets.
  watch(title, (known) => known && (document.title = known), { flush: 'post' })
}
