/** The strings of the interface, in the one language there is so far. */
import en from '../../locales/en.json';
import { Strings, type Messages } from '../../lib/strings.ts';

export const strings = new Strings('en', en as Messages);
