/** How names and what a reader types are made alike: no case, no diacritics, single spaces. The page's script carries it too. */
import { fold } from '../text/letters.ts';

export const foldForSearch = (text: string): string => fold(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();
