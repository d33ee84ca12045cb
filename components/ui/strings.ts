/** The strings of the interface, in the one language there is so far; dates and numbers as the reader's own locale writes them. */
import en from '../../locales/en.json';
import { Strings, type Messages } from '../../lib/strings.ts';

const LANG = 'en';
export const strings = new Strings(LANG, en as Messages, {}, navigator.languages.find((locale) => locale.split('-')[0] === LANG));
