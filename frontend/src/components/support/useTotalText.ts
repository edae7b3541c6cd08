import type { Page } from '@/api/types'
import { useText } from '@/i18n'
import { useSupportText } from './useSupportText'

/** How long a list is. The server counts no further than the last page. */
export function useTotalText() {
  const { locale } = useText()
  const s = useSupportText()

  return ({ total, more = false }: Pick<Page, 'total' | 'more'>): string =>
    s(more ? 'totalMore' : 'total', { count: total.toLocaleString(locale.value) })
}
