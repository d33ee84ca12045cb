/**
 * A text as words: offsets (UTF-16 code units in the original string) and two 32-bit hashes of the folded letters.
 * One linear pass, no strings made. Everything between two words is their gap; names may span only the gaps named here.
 */
import { classOf, foldOf, IDEOGRAPH, MARK, OTHER, pairAt, YEW } from './letters.ts';

export interface Words {
  text: string;
  count: number;
  start: Uint32Array;
  end: Uint32Array;
  hash: Int32Array;
  check: Int32Array;
}
const SEED = 0x811c9dc5 | 0, CHECK_SEED = 0x2545f491 | 0;
/** The two hashes, one folded letter further. */
export const hashStep = (h: number, letter: number): number => { const m = Math.imul(h ^ letter, 0x01000193); return (m << 13) | (m >>> 19); };
export const checkStep = (k: number, letter: number): number => { const m = Math.imul(k + letter, 0x9e3779b1 | 0); return m ^ (m >>> 15); };

export function wordsOf(text: string): Words {
  let room = Math.max(16, text.length >> 2);
  let start = new Uint32Array(room), end = new Uint32Array(room), hash = new Int32Array(room), check = new Int32Array(room);
  let count = 0;
  for (let i = 0; i < text.length;) {
    const kind = classOf[text.charCodeAt(i)]!;
    if (kind === OTHER || kind === MARK) { i++; continue; }
    let h = SEED, k = CHECK_SEED, j = i, last = i;
    for (; j < text.length; j++) {
      const code = text.charCodeAt(j), c = classOf[code]!;
      if (c === OTHER || (c === IDEOGRAPH && j > i)) break;
      let letter = foldOf[code]!;
      if (code >= 0x531 && code <= 0x587) { const pair = pairAt(text, j); if (pair) { letter = YEW; j = pair; } }
      if (letter === 0) { if (c === MARK) last = j; continue; }
      last = j;
      h = hashStep(h, letter); k = checkStep(k, letter);
      if (kind === IDEOGRAPH) { j++; break; }
    }
    if (count === room) {
      room *= 2;
      start = grow(start, room); end = grow(end, room); hash = grow(hash, room); check = grow(check, room);
    }
    start[count] = i; end[count] = last + 1; hash[count] = h; check[count] = k;
    count++;
    i = j;
  }
  return { text, count, start, end, hash, check };
}
function grow<T extends Uint32Array | Int32Array>(from: T, room: number): T {
  const to = new (from.constructor as new (n: number) => T)(room);
  to.set(from);
  return to;
}

/** Letters of one word, folded, written to `into` (its length is the limit); returns their number, or -1 for a longer word. */
export function lettersOf(words: Words, i: number, into: Uint16Array): number {
  const { text } = words, to = words.end[i]!;
  let n = 0;
  for (let p = words.start[i]!; p < to; p++) {
    const code = text.charCodeAt(p);
    let letter = foldOf[code]!;
    if (code >= 0x531 && code <= 0x587) { const pair = pairAt(text, p); if (pair) { letter = YEW; p = pair; } }
    if (letter === 0) continue;
    if (n === into.length) return -1;
    into[n++] = letter;
  }
  return n;
}
/** Hashes of the first `length` letters, as the scanner would give them for a word of these letters. */
export function hashOf(letters: Uint16Array, length: number): { hash: number; check: number } {
  let hash = SEED, check = CHECK_SEED;
  for (let i = 0; i < length; i++) { hash = hashStep(hash, letters[i]!); check = checkStep(check, letters[i]!); }
  return { hash, check };
}

/** May a name go on across the gap between words i and i + 1? Spaces, one line break, hyphens, apostrophes, a slash; a full stop after an initial. */
export function joins(words: Words, i: number): boolean {
  const from = words.end[i]!, to = words.start[i + 1]!, { text } = words;
  if (to - from > 4) return false;
  let breaks = 0;
  for (let p = from; p < to; p++) {
    const c = text.charCodeAt(p);
    if (c === 0x2e || c === 0x2024) { if (from - words.start[i]! > 1) return false; }     // "U.S.", "I. Aliyev"
    else if (c === 0x0a) { if (++breaks > 1) return false; }
    else if (!isSpace(c) && !isDash(c) && !isApostrophe(c) && classOf[c] !== MARK && c !== 0xb7 && c !== 0x2f && c !== 0x30fb) return false;
  }
  return true;
}
export const isSpace = (c: number): boolean => c === 0x20 || c === 0xa0 || c === 0x09 || c === 0x0d || (c >= 0x2000 && c <= 0x200a) || c === 0x202f || c === 0x3000;
export const isDash = (c: number): boolean => c === 0x2d || (c >= 0x2010 && c <= 0x2015) || c === 0x2212;
export const isApostrophe = (c: number): boolean => c === 0x27 || c === 0x2019 || c === 0x2018 || c === 0x02bc || c === 0x60 || c === 0xb4 || c === 0x2032;
/** Words i and i + 1 are parted by one hyphen or apostrophe and nothing else: "10-cu", "Bakü'nün". */
export function tied(words: Words, i: number): boolean {
  if (i < 0 || i + 1 >= words.count || words.start[i + 1]! - words.end[i]! !== 1) return false;
  const c = words.text.charCodeAt(words.end[i]!);
  return isDash(c) || isApostrophe(c);
}
