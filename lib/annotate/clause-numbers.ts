/** Numbers beside a clause word, as printed: after it ("7", "1(i)", "IV", "4 and 6"), before it ("9-cu", "4.", "მე-5"), or as ordinals. */
import { romanNumber } from '../text/roman.ts';
import { tied } from '../text/words.ts';
import type { Document } from './document.ts';

/** Digits of any script. */
const DIGITS = /^\p{Nd}+$/u;
/** Read as a number beside a clause word: I to XXXIX, in capitals. No treaty here has more articles in Roman numerals. */
const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;
export interface Read { numbers: string[]; first: number; last: number }

export function numbersAfter(doc: Document, last: number): Read | null {
  const numbers: string[] = [];
  let at = last + 1, end = last;
  while (at < doc.count && doc.sameSentence(last, at) && /^[\s.,-]{0,2}$/.test(doc.gap(at - 1))) {
    if (numbers.length) { const n = doc.cueAt('conjunction', at); if (n) { at += n; continue; } } else { const n = doc.cueAt('number', at); if (n) { at += n; continue; } }
    if (doc.to(at) - doc.from(at) > 6) break;
    const spelt = (doc.language.verb === 'middle' ? doc.tools.cardinals.get(doc.folded(at)) : undefined) ?? (doc.language.possessor === 'after' ? doc.tools.ordinals.get(doc.folded(at)) : undefined);
    if (spelt) { numbers.push(spelt); end = at; at++; continue; }
    const word = DIGITS.test(doc.slice(at)) ? doc.folded(at) : doc.slice(at);
    let value: string | null = /^\d{1,3}$/.test(word) ? word : ROMAN.test(word) && word !== '' ? word : null;
    if (value === null && /^\d{1,3}[a-z]$/.test(word)) value = word;
    if (value === null) break;
    let to = at;
    while (to + 1 < doc.count && doc.gap(to) === '.' && /^\d{1,2}$/.test(doc.slice(to + 1))) { to++; value += `.${doc.slice(to)}`; }
    if (to + 1 < doc.count && doc.gap(to) === '(' && /^(?:\d{1,2}|[a-z]{1,4})$/.test(doc.slice(to + 1)) && doc.text[doc.to(to + 1)] === ')') { to++; value += `(${doc.slice(to)})`; }
    numbers.push(value);
    end = to; at = to + 1;
    if (!/^,?\s/.test(doc.gap(to) || '.')) break;
  }
  return numbers.length ? { numbers, first: last, last: end } : null;
}
/** "9-cu bənd", "8'inci madde", "4. madde", "4-й пункт", "მე-5 პუნქტი", "4 və 6-cı bəndlər": a bare number stands there only in a list. */
export function numbersBefore(doc: Document, first: number): Read | null {
  const numbers: string[] = [];
  let at = first - 1, from = first;
  while (at >= 0 && doc.sameSentence(at, first)) {
    const beside = doc.gap(at);
    const ending = tied(doc.words, at - 1) && doc.cueUpTo('numberEnding', at) > 0 && /^\d{1,3}$/.test(doc.slice(at - 1));
    const digits = ending ? at - 1 : at, prefix = (tied(doc.words, digits - 1) || (digits > 0 && doc.gap(digits - 1) === '')) && doc.cueUpTo('numberPrefix', digits - 1) > 0;
    const value = doc.to(digits) - doc.from(digits) <= 3 && /^\d{1,3}$/.test(doc.slice(digits)) ? doc.slice(digits) : null;
    const marked = ending || prefix || (numbers.length === 0 && /^\.\s?$/.test(beside) && doc.language.possessor === 'before');
    if (value === null || !(marked || (numbers.length > 0))) break;
    if (!/^[.,]?\s?$/.test(beside)) break;
    numbers.unshift(value);
    from = prefix ? digits - 1 : digits;
    at = from - 1;
    const and = doc.cueUpTo('conjunction', at);
    if (and) at -= and; else if (!/^,\s$/.test(doc.gap(at))) break;
  }
  return numbers.length ? { numbers, first: from, last: first } : null;
}
export function ordinalsBefore(doc: Document, first: number): Read | null {
  const { ordinals } = doc.tools, numbers: string[] = [];
  let at = first - 1, from = first;
  while (at >= 0 && doc.sameSentence(at, first) && (doc.adjacent(at) || /^,\s$/.test(doc.gap(at)))) {
    // "on birinci", "п'ятий": two words before one
    const length = doc.sameSentence(at - 1, at) && ordinals.has(doc.folded(at - 1, at)) ? 2 : 1, value = ordinals.get(doc.folded(at - length + 1, at));
    if (value) { numbers.unshift(value); from = at - length + 1; at = from - 1; continue; }
    const n = numbers.length ? doc.cueUpTo('conjunction', at) : 0;
    if (!n || !(ordinals.has(doc.folded(at - n)) || ordinals.has(doc.folded(at - n - 1, at - n)))) break;
    at -= n;
  }
  return numbers.length ? { numbers, first: from, last: first } : null;
}
/** Clause numbers are equal in digits or Roman numerals; a cited "1" covers "1(i)". */
export function sameClause(printed: string, cited: string): boolean {
  const plain = (n: string): string => { const head = n.replace(/[(.].*$/, ''); return String(romanNumber(head) ?? head.toLowerCase()); };
  return printed === cited || plain(printed) === plain(cited);
}
