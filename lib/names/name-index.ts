/**
 * The name index: surface forms → entries, in one ArrayBuffer, the same bytes in Node, worker and page.
 *
 * Memory map (Int32 words, little endian):
 *   header  0 magic "BYNX" · 1 format · 2 slots · 3 nodes · 4 entries · 5..7 reserved
 *   slots   slots × 3: check a, check b, target node (0 = free). Open addressing, at most half full.
 *   nodes   (nodes + 1): first entry of each node; node n's entries are nodes[n] … nodes[n + 1] - 1
 *   entries entries × 3: type, flags, cases (bits 9–15), stem class (16–19), bare (20) · reference · name number + 1 and language
 * A form is a path of words from node 0; an edge is found by hashing (node, word hash), and both 32-bit hashes of the word are
 * checked, so no strings are kept. Cost: one probe a word of text, one more for each further word of a name that is begun, and in
 * languages whose endings are recognised one for each way to cut a word into stem and ending.
 */
import { CLASSES, type Endings } from '../text/endings.ts';
import { joins, tied, wordsOf, type Words } from '../text/words.ts';

const MAGIC = 0x584e5942, FORMAT = 2, HEADER = 8;
/** What an entry stands for. LEXICON: words of the language that patterns hang on (roles, agreement heads, clause words, months). */
export const PLACE = 0, ACTOR = 1, PERSON = 2, SURNAME = 3, INITIAL = 4, AGREEMENT = 5, SHADOW = 6, LEXICON = 7;
export type EntryType = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** Flags of an entry. ACCENTED: the form has letters that folding changes, so a plain spelling in the text is a weaker match. */
export const ADJECTIVE = 1 << 4, DEMONYM = 1 << 5, ABBREVIATION = 1 << 6, EPITHET = 1 << 7, ACCENTED = 1 << 8;

const FLAGS = 0x1f0, CASES_AT = 9, CLASS_AT = 16, BARE = 1 << 20;

/**
 * reference: number of a record or lexicon key in the pack's key list; name: number of its name (-1: none); lang: number in the pack's
 * languages; cases: see text/endings.ts (0); stemClass: class of endings that the form needs (0: it is whole); bare: it also stands without.
 */
export interface Surface { form: string; type: EntryType; flags: number; reference: number; name: number; lang: number; cases?: number; stemClass?: number; bare?: boolean }
export interface Entry { type: EntryType; flags: number; reference: number; name: number; lang: number; cases: number; stemClass: number; bare: boolean }
/** A form found in the text: words first … last (inclusive), entries of the node, cases that form and ending stand for. */
export interface Hit { first: number; last: number; entries: readonly Entry[]; cases: number; /** folded letters of the last word that are ending */ ending: number }

export function buildIndex(surfaces: Iterable<Surface>): ArrayBuffer {
  interface Node { next: Map<string, Node>; entries: Entry[]; id: number; word: [number, number] }
  const node = (word: [number, number]): Node => ({ next: new Map(), entries: [], id: 0, word });
  const root = node([0, 0]), all = [root];
  for (const surface of surfaces) {
    const words = wordsOf(surface.form);
    if (words.count === 0) continue;
    let at = root;
    for (let i = 0; i < words.count; i++) {
      const key = `${words.hash[i]},${words.check[i]}`;
      let next = at.next.get(key);
      if (!next) { next = node([words.hash[i]!, words.check[i]!]); next.id = all.length; all.push(next); at.next.set(key, next); }
      at = next;
    }
    const { type, flags, reference, name, lang, cases = 0, stemClass = 0, bare = stemClass === 0 } = surface;
    const twin = at.entries.find((e) => e.type === type && e.reference === reference && e.flags === flags && e.name === name && e.lang === lang && e.stemClass === stemClass);
    if (twin) { twin.cases |= cases; twin.bare ||= bare; } else at.entries.push({ type, flags, reference, name, lang, cases, stemClass, bare });
  }
  let slots = 16;
  while (slots < 2 * all.length) slots *= 2;
  const entryCount = all.reduce((n, one) => n + one.entries.length, 0);
  const buffer = new ArrayBuffer(4 * (HEADER + slots * 3 + all.length + 1 + entryCount * 3));
  const out = new Int32Array(buffer);
  out.set([MAGIC, FORMAT, slots, all.length, entryCount]);
  const nodesAt = HEADER + slots * 3, entriesAt = nodesAt + all.length + 1;
  let filled = 0;
  for (const one of all) {
    out[nodesAt + one.id] = filled;
    for (const e of one.entries) out.set([e.type | e.flags | (e.cases << CASES_AT) | (e.stemClass << CLASS_AT) | (e.bare ? BARE : 0), e.reference, ((e.name + 1) << 8) | e.lang], entriesAt + 3 * filled++);
    for (const child of one.next.values()) {
      const a = edge(one.id, child.word[0]), b = edge(one.id ^ 0x5bd1e995, child.word[1]);
      let s = a & (slots - 1);
      while (out[HEADER + 3 * s + 2] !== 0) s = (s + 1) & (slots - 1);
      out.set([a, b, child.id], HEADER + 3 * s);
    }
  }
  out[nodesAt + all.length] = filled;
  return buffer;
}
function edge(node: number, hash: number): number {
  let h = Math.imul(node ^ 0x27d4eb2f, 0x85ebca6b) ^ hash;
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return h ^ (h >>> 13);
}

export class NameIndex {
  readonly #data: Int32Array;
  readonly #slots: number;
  readonly #nodesAt: number;
  readonly #entriesAt: number;
  readonly #made = new Map<number, readonly Entry[]>();
  /** @throws RangeError when the buffer is not an index of this format. */
  constructor(buffer: ArrayBuffer) {
    const data = new Int32Array(buffer);
    if (data[0] !== MAGIC || data[1] !== FORMAT) throw new RangeError('not a name index of this format');
    this.#data = data;
    this.#slots = data[2]!;
    this.#nodesAt = HEADER + 3 * this.#slots;
    this.#entriesAt = this.#nodesAt + data[3]! + 1;
    if (data.length < this.#entriesAt + 3 * data[4]!) throw new RangeError('the name index is cut short');
  }
  #step(node: number, hash: number, check: number): number {
    const a = edge(node, hash), b = edge(node ^ 0x5bd1e995, check), mask = this.#slots - 1, data = this.#data;
    for (let s = a & mask; ; s = (s + 1) & mask) {
      const at = HEADER + 3 * s, target = data[at + 2]!;
      if (target === 0) return 0;
      if (data[at] === a && data[at + 1] === b) return target;
    }
  }
  #entries(node: number): readonly Entry[] {
    const data = this.#data, from = data[this.#nodesAt + node]!, to = data[this.#nodesAt + node + 1]!;
    if (from === to) return NONE;
    let made = this.#made.get(node);
    if (!made) {
      const out: Entry[] = [];
      for (let e = from; e < to; e++) {
        const at = this.#entriesAt + 3 * e, kind = data[at]!, form = data[at + 2]!;
        out.push({ type: (kind & 15) as EntryType, flags: kind & FLAGS, reference: data[at + 1]!, name: (form >> 8) - 1, lang: form & 255, cases: (kind >> CASES_AT) & 127, stemClass: (kind >> CLASS_AT) & 15, bare: (kind & BARE) !== 0 });
      }
      this.#made.set(node, (made = out));
    }
    return made;
  }
  /**
   * Every form in the text, also those inside longer ones, ordered by first word.
   * @param endings with lang, the number of their language: forms of that language are found with these endings too
   */
  scan(words: Words, endings?: Endings | null, lang = -1): Hit[] {
    const hits: Hit[] = [], { count, hash, check } = words;
    for (let first = 0; first < count; first++) {
      let node = 0;
      for (let last = first; last < count; last++) {
        if (last > first && !joins(words, last - 1)) break;
        if (endings) this.#inflected(words, first, last, node, endings, lang, hits);
        node = this.#step(node, hash[last]!, check[last]!);
        if (node === 0) break;
        const entries = this.#entries(node);
        if (entries.length) this.#whole(words, first, last, entries, endings, lang, hits);
      }
    }
    return hits;
  }
  /** The last word of a name with an ending. */
  #inflected(words: Words, first: number, last: number, node: number, endings: Endings, lang: number, hits: Hit[]): void {
    for (let way = endings.cut(words, last) - 1; way >= 0; way--) {
      const cut = endings.cuts[way]!, target = this.#step(node, cut.hash, cut.check);
      if (target === 0) continue;
      for (const entry of this.#entries(target)) {
        if (entry.lang !== lang || entry.stemClass === 0) continue;
        const cases = endings.cases(cut.node, entry.stemClass);
        if (cases >= 0) hits.push({ first, last, entries: [entry], cases, ending: cut.ending });
      }
    }
  }
  /** Forms that stand without an ending, or whose ending is a word of its own ("Bakü'nün", "ՌԴ-ից"). */
  #whole(words: Words, first: number, last: number, entries: readonly Entry[], endings: Endings | null | undefined, lang: number, hits: Hit[]): void {
    const tail = endings && tied(words, last) ? endings.whole(words, last + 1) : 0;
    const plain: Entry[] = [];
    for (const entry of entries) {
      if (entry.stemClass !== 0 && entry.lang !== lang) { if (entry.bare) plain.push(entry); continue; }
      if (tail && endings) {
        let cases = -1;
        for (let c = entry.stemClass || 1; c < (entry.stemClass ? entry.stemClass + 1 : CLASSES) && cases < 0; c++) cases = endings.cases(tail, c);
        if (cases >= 0 && (entry.bare || entry.stemClass !== 0)) { hits.push({ first, last: last + 1, entries: [entry], cases, ending: 0 }); continue; }
      }
      if (entry.stemClass === 0 || entry.bare) plain.push(entry);
    }
    // one hit for each set of cases; most forms have one
    for (const cases of new Set(plain.map((e) => e.cases))) hits.push({ first, last, entries: plain.filter((e) => e.cases === cases), cases, ending: 0 });
  }
}
const NONE: readonly Entry[] = [];
