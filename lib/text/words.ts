/**
 * A text as words: offsets (UTF-16 code units in the original string) and a 32-bit hash of the folded letters. One linear pass that makes
 * no strings. Everything between two words is their gap; names may span only the gaps named here.
 *
 * The hash turns and XORs, so that letters at the end of a word can be taken off again (hashWithout). A second, unlike hash is made on
 * demand (checkOf), only for words that look like a name. Making typed arrays costs more than filling them: whoever reads many texts,
 * one after another, hands the same Words in again.
 */
import { classOf, foldOf, hashOfLetter, IDEOGRAPH, LETTER, MARK, pairAt, scanOf, unitAt, YEW } from './letters.ts';

/** Arrays are longer than `count`. */
export interface Words {
  text: string;
  count: number;
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
}
const CHECK_SEED = 0x2545f491 | 0;
/** The second hash of no letters, and one letter further. */
export const CHECK_START = CHECK_SEED;
export const checkWith = (k: number, letter: number): number => { const m = Math.imul(k + letter, 0x9e3779b1 | 0); return m ^ (m >>> 15); };
/** Units between two looks at the room that is left. */
const PIECE = 1024;
export const hashWith = (h: number, letter: number): number => ((h << 5) | (h >>> 27)) ^ letter;
/** Hash of a word without its last letter. letter: its hashOfLetter() */
export const hashWithout = (h: number, letter: number): number => { const m = h ^ letter; return (m >>> 5) | (m << 27); };

/** @param into is filled and given back; what it held before is gone */
export function wordsOf(text: string, into: Words = { text, count: 0, start: new Int32Array(64), end: new Int32Array(64), hash: new Int32Array(64) }): Words {
  const { length } = text;
  // from: where the word at hand begins, or the unit after the last gap
  let count = 0, from = 0, h = 0;
  for (let i = 0; i < length;) {
    const to = Math.min(length, i + PIECE), room = count + PIECE + 2;
    if (into.start.length < room) widen(into, 2 * room, count);
    const { start, end, hash } = into, scan = scanOf;
    piece: while (i < to) {                               // nothing is called in here, and letters have a loop of their own: that keeps it fast
      let letter = scan[unitAt(text, i)]!;
      while ((letter & 1) === 1) { h = hashWith(h, letter); if (++i === to) break piece; letter = scan[unitAt(text, i)]!; }
      if (letter === 0) break;
      if (from < i) { start[count] = from; end[count] = i; hash[count] = h; count++; h = 0; }
      from = ++i;
    }
    if (i === to) continue;
    const code = unitAt(text, i), kind = classOf(code);
    if (scan[code] !== 0) continue;                       // its page was read just now
    if (kind === IDEOGRAPH) {
      if (from < i) { start[count] = from; end[count] = i; hash[count] = h; count++; h = 0; }
      start[count] = i; end[count] = i + 1; hash[count] = hashOfLetter(foldOf(code)); count++;
      from = i + 1;
    } else if (kind === LETTER) {
      const pair = pairAt(text, i);
      h = hashWith(h, hashOfLetter(pair ? YEW : foldOf(code)));
      if (pair) i = pair;
    } else if (from === i) from = i + 1;                  // a mark belongs to the word before it
    i++;
  }
  if (from < length) { into.start[count] = from; into.end[count] = length; into.hash[count] = h; count++; }
  into.text = text; into.count = count;
  return into;
}
function widen(words: Words, room: number, used: number): void {
  for (const column of ['start', 'end', 'hash'] as const) {
    const wider = new Int32Array(room);
    wider.set(words[column].subarray(0, used));
    words[column] = wider;
  }
}

/** Letters of one word, folded, written to `into` (its length is the limit); returns their number, or -1 for a longer word. */
export function lettersOf(words: Words, i: number, into: Uint16Array): number {
  const { text } = words, to = words.end[i]!;
  let n = 0;
  for (let p = words.start[i]!; p < to; p++) {
    const code = unitAt(text, p);
    let letter = foldOf(code);
    if (code >= 0x531 && code <= 0x587) { const pair = pairAt(text, p); if (pair) { letter = YEW; p = pair; } }
    if (letter === 0) continue;
    if (n === into.length) return -1;
    into[n++] = letter;
  }
  return n;
}
/** More letters than any word has; an integer, so that counting down makes no objects. */
const ALL = 0x3fffffff;
/** The second hash of a word, or of its first `letters` folded letters. */
export function checkOf(words: Words, i: number, letters = ALL): number {
  const { text } = words, to = words.end[i]!;
  let k = CHECK_SEED, left = letters;
  for (let p = words.start[i]!; p < to && left > 0; p++) {
    const code = unitAt(text, p);
    let letter = foldOf(code);
    if (code >= 0x531 && code <= 0x587) { const pair = pairAt(text, p); if (pair) { letter = YEW; p = pair; } }
    if (letter === 0) continue;
    k = checkWith(k, letter);
    left--;
  }
  return k;
}

/** May a name go on across the gap between words i and i + 1? Spaces, one line break, hyphens, apostrophes, a slash; a full stop after an initial. */
export function joins(words: Words, i: number): boolean {
  const from = words.end[i]!, to = words.start[i + 1]!, { text } = words;
  if (to - from > 4) return false;
  let breaks = 0;
  for (let p = from; p < to; p++) {
    const c = unitAt(text, p);
    if (c === 0x2e || c === 0x2024) { if (from - words.start[i]! > 1) return false; }     // "U.S.", "I. Aliyev"
    else if (c === 0x0a) { if (++breaks > 1) return false; }
    else if (!isSpace(c) && !isDash(c) && !isApostrophe(c) && classOf(c) !== MARK && c !== 0xb7 && c !== 0x2f && c !== 0x30fb) return false;
  }
  return true;
}
export const isSpace = (c: number): boolean => c === 0x20 || c === 0xa0 || c === 0x09 || c === 0x0d || (c >= 0x2000 && c <= 0x200a) || c === 0x202f || c === 0x3000;
export const isDash = (c: number): boolean => c === 0x2d || (c >= 0x2010 && c <= 0x2015) || c === 0x2212;
export const isApostrophe = (c: number): boolean => c === 0x27 || c === 0x2019 || c === 0x2018 || c === 0x02bc || c === 0x60 || c === 0xb4 || c === 0x2032 || c === 0x5f3;
/** Words i and i + 1 are parted by one hyphen or apostrophe and nothing else: "10-cu", "Bakü'nün". */
export function tied(words: Words, i: number): boolean {
  if (i < 0 || i + 1 >= words.count || words.start[i + 1]! - words.end[i]! !== 1) return false;
  const c = unitAt(words.text, words.end[i]!);
  return isDash(c) || isApostrophe(c);
}
