import faq from './faq/en.json'
import pages from './en.json'
import seller from './seller/en.json'

/** Everything that an English page needs, in one file: it arrives as a whole or not at all. */
export const messages = { ...pages, faq, seller }
export { default as names } from './names.en.json'
