/**
 * Case endings at the end of a word, for languages whose names are not listed in every form. One automaton read from the right over
 * folded letters; a word may be cut in several ways (Xocalı-nın, Xocal-ının), each cut with the stem classes and cases it fits.
 */
import { fold, foldOf, hashOfLetter, unitAt } from './letters.ts';
import { hashWithout, lettersOf, type Words } from './words.ts';

/** Cases as bits, so that a form that stands for several keeps them all. 0: the language has none, or the form does not tell. */
export const NOMINATIVE = 1, GENITIVE = 2, DATIVE = 4, ACCUSATIVE = 8, INSTRUMENTAL = 16, LOCATIVE = 32, ABLATIVE = 64;
export const CASES = { nominative: NOMINATIVE, genitive: GENITIVE, dative: DATIVE, accusative: ACCUSATIVE, instrumental: INSTRUMENTAL, locative: LOCATIVE, ablative: ABLATIVE } as const;
export type CaseName = keyof typeof CASES;
/** Most stem classes that a language may have. Class 0 means "no ending"; endings belong to classes 1 … 7. */
export const CLASSES = 8;
const MAX_WORD = 48, MIN_STEM = 2;

export interface Ending { text: string; stemClass: number; cases: number }
/** A way to cut a word: hash of the stem, the node that tells what the ending may be, folded letters of the stem and of the ending. */
export interface Cut { hash: number; node: number; stem: number; ending: number }

export class Endings {
  readonly #column = new Uint8Array(65536);
  readonly #columns: number;
  readonly #next: Uint16Array;
  /** Per node and class: the cases that an ending which ends here stands for, + 128 to tell "legal, case unknown" from "not legal". */
  readonly #legal: Uint8Array;
  readonly #any: Uint8Array;
  readonly #letters = new Uint16Array(MAX_WORD);
  /** Ways to cut the last word asked for: cuts[0 … n - 1] */
  readonly cuts: Cut[] = Array.from({ length: MAX_WORD }, () => ({ hash: 0, node: 0, stem: 0, ending: 0 }));

  constructor(endings: Iterable<Ending>) {
    const all = [...endings].map((e) => ({ ...e, letters: [...fold(e.text)].reverse() }));
    let columns = 1;
    for (const { letters } of all) for (const letter of letters) { const code = letter.charCodeAt(0); if (!this.#column[code]) this.#column[code] = columns++; }
    const nodes = 1 + all.reduce((n, e) => n + e.letters.length, 0);
    this.#columns = columns;
    this.#next = new Uint16Array(nodes * columns);
    this.#legal = new Uint8Array(nodes * CLASSES);
    this.#any = new Uint8Array(nodes);
    let count = 1;
    for (const { letters, stemClass, cases } of all) {
      let node = 0;
      for (const letter of letters) {
        const at = node * columns + this.#column[letter.charCodeAt(0)]!;
        node = this.#next[at] || (this.#next[at] = count++);
      }
      this.#legal[node * CLASSES + stemClass]! |= 128 | cases;
      this.#any[node] = 1;
    }
  }
  /** Cases of an ending on a stem of this class; -1 where the ending is not legal there. */
  cases(node: number, stemClass: number): number {
    const found = this.#legal[node * CLASSES + stemClass]!;
    return found ? found & 127 : -1;
  }
  /** Cuts word i into stem and ending in every legal way; the ways are in `cuts`, their number is returned. */
  cut(words: Words, i: number): number {
    const { text } = words, columns = this.#columns;
    if (this.#column[foldOf(unitAt(text, words.end[i]! - 1))]! === 0) return 0;
    const n = lettersOf(words, i, this.#letters);
    if (n <= MIN_STEM) return 0;
    const { cuts } = this, letters = this.#letters;
    let node = 0, found = 0, hash = words.hash[i]!;
    for (let at = n - 1; at >= MIN_STEM; at--) {
      const letter = letters[at]!, column = this.#column[letter]!;
      node = column ? this.#next[node * columns + column]! : 0;
      if (node === 0) break;
      hash = hashWithout(hash, hashOfLetter(letter));
      if (this.#any[node]) { const cut = cuts[found++]!; cut.node = node; cut.hash = hash; cut.stem = at; cut.ending = n - at; }
    }
    return found;
  }
  /** Is word i as a whole an ending ("Bakü'nün", "ՌԴ-ից")? Its node, or 0. */
  whole(words: Words, i: number): number {
    const n = lettersOf(words, i, this.#letters);
    let node = 0;
    for (let at = n - 1; at >= 0; at--) {
      const column = this.#column[this.#letters[at]!]!;
      node = column ? this.#next[node * this.#columns + column]! : 0;
      if (node === 0) return 0;
    }
    return n > 0 && this.#any[node] ? node : 0;
  }
}
