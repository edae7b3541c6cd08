import en from '@/i18n/signUp/en.json'
import ko from '@/i18n/signUp/ko.json'
import { localText } from '@/i18n/localText'

/** The texts of the sign-up page, in its chunk only. */
export const useSignUpText = () => localText<keyof typeof ko>({ ko, en })
