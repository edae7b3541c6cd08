import en from '@/i18n/receipt/en.json'
import ko from '@/i18n/receipt/ko.json'
import { localText } from '@/i18n/localText'

/** The texts of the receipt, in its chunk only. */
export const useReceiptText = () => localText<keyof typeof ko>({ ko, en })
