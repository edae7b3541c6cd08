import en from '@/i18n/account/en.json'
import ko from '@/i18n/account/ko.json'
import { localText } from '@/i18n/localText'

/** The texts of the account page, in its chunk only. */
export const useAccountText = () => localText<keyof typeof ko>({ ko, en })
