/** The strings of the interface for React: see spoken.ts. */
import { createContext, useContext } from 'react';
import type { Strings } from '../../lib/strings.ts';
import { english } from './spoken.ts';

export { english, languageOf, wordsAtHand, wordsOf } from './spoken.ts';

const Spoken = createContext(english);
export const Words = Spoken.Provider;
/** The strings of the page that a component is drawn in. */
export const useWords = (): Strings => useContext(Spoken);
