import { localText } from '@/i18n/localText'
import en from '@/i18n/support/en.json'
import ko from '@/i18n/support/ko.json'

export type SupportKey = keyof typeof ko

/** The texts of the support pages, in their chunk only. */
export const useSupportText = () => localText<SupportKey>({ ko, en })
