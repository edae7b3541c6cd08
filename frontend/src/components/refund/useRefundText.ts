import en from '@/i18n/refund/en.json'
import ko from '@/i18n/refund/ko.json'
import { localText } from '@/i18n/localText'

/** The texts of refunds. They travel with the views of a member's payments. */
export const useRefundText = () => localText<keyof typeof ko>({ ko, en })
