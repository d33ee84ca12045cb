/**
 * Two languages that nobody speaks, made from English: en-XA is longer, with accents and in brackets, ar-XB runs from right to left. A
 * sentence that comes from elsewhere stays plain and is found; one that is cut lacks its bracket. Never shipped. Pure.
 */
import type { Messages } from '../../../lib/strings.ts';

export const PSEUDO = ['en-XA', 'ar-XB'] as const;
export type PseudoLang = (typeof PSEUDO)[number];
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', ACCENTED = 'àƀçďéƒĝĥîĵķłɱñöþǫŕšţûṽŵẋýžÀƁÇĎÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
/** Translations of English are about this much longer. */
const LONGER = 0.4;
/** Each word is written backwards by the browser, between marks that make its ends strong. */
const [RIGHT_TO_LEFT, BACKWARDS, END] = ['\u200f', '\u202e', '\u202c'];
const FILLING = 'ļöŕéɱ îþšûɱ ďöļöŕ šîţ àɱéţ ';

export function pseudo(messages: Messages, lang: PseudoLang): Messages {
  const say = lang === 'en-XA' ? accented : mirrored;
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, typeof message === 'string' ? say(message) : Object.fromEntries(Object.entries(message).map(([category, text]) => [category, say(text)]))]));
}
const hasLetters = (text: string): boolean => /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
const outside = (text: string, change: (part: string) => string): string => text.split(/(\{\w+\})/).map((part) => (part.startsWith('{') ? part : change(part))).join('');
function accented(text: string): string {
  if (!hasLetters(text)) return text;
  const size = text.replace(/\{\w+\}/g, '').length, more = Math.ceil(size * LONGER);
  return `[${outside(text, (part) => part.replace(/[A-Za-z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter)]!))} ${FILLING.repeat(Math.ceil(more / FILLING.length)).slice(0, more).trim()}]`;
}
const mirrored = (text: string): string => (hasLetters(text) ? `${RIGHT_TO_LEFT}${outside(text, (part) => part.replace(/[\p{L}\p{N}’]+/gu, (word) => `${RIGHT_TO_LEFT}${BACKWARDS}${word}${END}${RIGHT_TO_LEFT}`))}${RIGHT_TO_LEFT}` : text);
/** What of a drawn text did not come through pseudo(): words in plain letters. */
export const leftPlain = (text: string): string[] => text.replace(/\u202e[^\u202c]*\u202c/g, ' ').match(/[A-Za-z]{2,}/g) ?? [];
