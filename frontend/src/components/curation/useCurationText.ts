import en from '@/i18n/curations/en.json'
import ko from '@/i18n/curations/ko.json'
import { localText } from '@/i18n/localText'

/** The texts of the programmes, in their chunk only. */
export const useCurationText = () => localText<keyof typeof ko>({ ko, en })
