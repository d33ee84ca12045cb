/** Rules about words: few of them, and none that takes a side. */
import { expandForm } from '../../names/forms.ts';
import { fold } from '../../text/letters.ts';
import type { Lang, Records } from '../records.ts';
import type { Remark } from './finding.ts';
import { ownVoice } from './own-voice.ts';

/** Words that take a side, per language: (a|b) and (x)? as in name forms; "*" at the end of a word stands for any ending. */
export type LoadedWords = Record<Lang, string[]>;
export interface LoadedList { /** the loaded word in a text, as the list has it, or null */ find(text: string, lang: Lang): string | null }

/** @throws RangeError for an entry that is no form */
export function loadedList(words: LoadedWords): LoadedList {
  const lists = new Map(Object.entries(words).map(([lang, entries]) => [lang, entries.map((entry) => ({ entry, looked: new RegExp(` (?:${expandForm(entry).map(pattern).join('|')}) `, 'u') }))]));
  return { find: (text, lang) => { const looked = ` ${plain(text)} `; return lists.get(lang)?.find((word) => word.looked.test(looked))?.entry ?? null; } };
}
const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
/** Letters and spaces only are left, so that nothing needs escaping. */
const pattern = (form: string): string => form.split(' ').map((word) => plain(word) + (word.endsWith('*') ? '[^ ]*' : '')).join(' ');
export const countWords = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Sentences as Unicode divides them; an abbreviation before a capital may count as one more. */
export const countSentences = (text: string, lang: Lang): number => [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].length;

export function* checkWords(records: Records, loaded: LoadedList): Generator<Remark> {
  for (const { record, space, field, lang, text, limit, quoted } of ownVoice(records)) {
    const words = limit === null ? 0 : countWords(text);
    if (limit !== null && words > limit) yield { record, space, field, message: `${words} words; ${limit} at most: shorten it` };
    else if (limit !== null && countSentences(text, lang) > 2) yield { record, space, field, level: 'notice', message: 'more than two sentences: shorten it, unless an abbreviation only looks like an end' };
    const word = quoted ? null : loaded.find(text, lang);
    if (word !== null) yield { record, space, field, message: `"${word}" takes a side: ${limit === null ? 'mark the form "as: epithet" if readers meet it in print' : 'say what happened in plain words, or who says so and where'}` };
  }
}
