import en from '@/i18n/seller/en.json'
import ko from '@/i18n/seller/ko.json'
import { localText } from '@/i18n/localText'

/** The names of the seller's facts. They travel with them. */
export const useSellerText = () => localText<keyof typeof ko>({ ko, en })

/** The facts of a seller that the law wants, in its order. */
export const SELLER_FACTS = [
  'name',
  'representative',
  'businessNumber',
  'mailOrderNumber',
  'address',
  'phone',
  'email',
] as const
