import ko from '@/i18n/seller/ko.json'
import { partText } from '@/i18n/localText'

/** The names of the seller's facts. */
export const useSellerText = () => partText('seller', ko)

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
