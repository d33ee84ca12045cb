/**
 * Words met before, with what they fold to and what they are in the cue lists of a language: a text asks of the same few words again and
 * again. Each has one place, by its hash, and the next word of that place takes it; letters are compared, so a hash alone decides nothing.
 */
import { fold, unitAt } from '../text/letters.ts';
import type { WordCues } from './cues.ts';

/** raw: as written. A word of more than LONGEST_WORD units is no word of any list: it folds to ''. */
export interface Lexeme { raw: string; folded: string; cues: WordCues | null }
const PLACES = 8192, LONGEST_WORD = 64;
/** From this length on, a piece cut out of a string keeps the whole string in memory. */
const CUT_OUT = 13;

export class Lexemes {
  readonly #places: (Lexeme | undefined)[] = [];
  readonly #cues: (folded: string) => WordCues | null;
  readonly #long: Lexeme;
  constructor(cues: (folded: string) => WordCues | null) { this.#cues = cues; this.#long = { raw: '', folded: '', cues: cues('') }; }

  /** @param hash of the word from … to of the text */
  at(text: string, from: number, to: number, hash: number): Lexeme {
    if (to - from > LONGEST_WORD) return this.#long;
    if (!this.#places.length) this.#places.length = PLACES;
    const place = (hash ^ (hash >>> 16)) & (PLACES - 1), known = this.#places[place];
    return known && same(known.raw, text, from, to) ? known : (this.#places[place] = this.#make(text.slice(from, to)));
  }
  #make(slice: string): Lexeme {
    const raw = slice.length < CUT_OUT ? slice : `${slice} `.slice(0, -1), folded = fold(raw);
    return { raw, folded, cues: this.#cues(folded) };
  }
}
function same(raw: string, text: string, from: number, to: number): boolean {
  if (raw.length !== to - from) return false;
  for (let i = 0; i < raw.length; i++) if (unitAt(raw, i) !== unitAt(text, from + i)) return false;
  return true;
}
