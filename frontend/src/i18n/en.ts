/** Everything that an English page needs, in one file: it arrives as a whole or not at all. */
export { default as messages } from './en.json'
export { default as names } from './names.en.json'
