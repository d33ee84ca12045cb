/** Words counted, and looked for in lists. */
import { expandForm } from '../../names/forms.ts';
import { fold } from '../../text/letters.ts';
import type { Lang } from '../records.ts';

/** Words that take a side, per language: (a|b) and (x)? as in name forms; "*" at the end of a word stands for any ending. */
export type LoadedWords = Record<Lang, string[]>;
export interface LoadedList { /** the loaded word in a text, as the list has it, or null */ find(text: string, lang: Lang): string | null; /** is there a list for it? */ has(lang: Lang): boolean }

/** @throws RangeError for an entry that is no form */
export function loadedList(words: LoadedWords): LoadedList {
  const lists = new Map(Object.entries(words).map(([lang, entries]) => [lang, entries.map((entry) => ({ entry, looked: new RegExp(` (?:${expandForm(entry).map(pattern).join('|')}) `, 'u') }))]));
  return { has: (lang) => lists.has(lang), find: (text, lang) => { const looked = ` ${plain(text)} `; return lists.get(lang)?.find((word) => word.looked.test(looked))?.entry ?? null; } };
}
const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
/** Letters and spaces only are left, so that nothing needs escaping. */
const pattern = (form: string): string => form.split(' ').map((word) => plain(word) + (word.endsWith('*') ? '[^ ]*' : '')).join(' ');
export const countWords = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Sentences as Unicode divides them; an abbreviation before a capital may count as one more. */
export const countSentences = (text: string, lang: Lang): number => [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].length;
