/** Short words written on to the next one, for languages that do so ("בבאקו", "وباكو"): a word may be cut in several ways into such a prefix and the rest. */
import { fold, hashOfLetter } from './letters.ts';
import { CHECK_START, checkWith, hashWith, lettersOf, type Words } from './words.ts';

/** Letters that the rest must have: shorter words are too often other words. */
const MIN_REST = 3, MAX_WORD = 48;
/** cases: what the prefix says of the word after it, bits as in endings.ts. */
export interface Prefix { text: string; cases: number }
/** The two hashes of the rest of a word, and what its prefix says. */
export interface Rest { hash: number; check: number; cases: number }

export class Prefixes {
  readonly #cases = new Map<string, number>();
  readonly #longest: number;
  readonly #firsts = new Set<number>();
  readonly #letters = new Uint16Array(MAX_WORD);

  constructor(prefixes: Iterable<Prefix>) {
    for (const { text, cases } of prefixes) { const folded = fold(text); this.#cases.set(folded, (this.#cases.get(folded) ?? 0) | cases); this.#firsts.add(folded.charCodeAt(0)); }
    this.#longest = Math.max(0, ...[...this.#cases.keys()].map((text) => text.length));
  }
  /** Every way to cut word i; empty for most words. */
  cut(words: Words, i: number): Rest[] {
    const letters = this.#letters, n = lettersOf(words, i, letters), out: Rest[] = [];
    if (n <= MIN_REST || !this.#firsts.has(letters[0]!)) return out;
    let prefix = '';
    for (let at = 1; at <= this.#longest && at <= n - MIN_REST; at++) {
      prefix += String.fromCharCode(letters[at - 1]!);
      const cases = this.#cases.get(prefix);
      if (cases === undefined) continue;
      let hash = 0, check = CHECK_START;
      for (let l = at; l < n; l++) { hash = hashWith(hash, hashOfLetter(letters[l]!)); check = checkWith(check, letters[l]!); }
      out.push({ hash, check, cases });
    }
    return out;
  }
}
