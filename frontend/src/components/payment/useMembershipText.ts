import en from '@/i18n/membership/en.json'
import ko from '@/i18n/membership/ko.json'
import { localText } from '@/i18n/localText'

/** The texts of a member's payments. They travel with their views, which no checkout waits for. */
export const useMembershipText = () => localText<keyof typeof ko>({ ko, en })
