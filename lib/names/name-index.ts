/**
 * The name index: surface forms → entries, in one ArrayBuffer, the same bytes in Node, worker and page.
 *
 * Memory map (Int32 words, little endian):
 *   header  0 magic "BYNX" · 1 format · 2 slots · 3 nodes · 4 entries · 5..7 reserved
 *   slots   slots × 3: check a, check b, target node (0 = free). Open addressing, at most half full.
 *   nodes   (nodes + 1): first entry of each node; node n's entries are nodes[n] … nodes[n + 1] - 1
 *   entries entries × 3: type and flags · reference · form number
 * A form is a path of words from node 0; an edge is found by hashing (node, word hash), and both 32-bit hashes of the word are
 * checked, so no strings are kept. Cost: one probe a word of text, one more for each further word of a name that is begun.
 */
import { joins, wordsOf, type Words } from '../text/words.ts';

const MAGIC = 0x584e5942, FORMAT = 1, HEADER = 8;
/** What an entry stands for. LEXICON: words of the language that patterns hang on (roles, agreement heads, clause words, months). */
export const PLACE = 0, ACTOR = 1, PERSON = 2, SURNAME = 3, INITIAL = 4, AGREEMENT = 5, SHADOW = 6, LEXICON = 7;
export type EntryType = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** Flags of an entry. ACCENTED: the form has letters that folding changes, so a plain spelling in the text is a weaker match. */
export const ADJECTIVE = 1 << 4, DEMONYM = 1 << 5, ABBREVIATION = 1 << 6, EPITHET = 1 << 7, ACCENTED = 1 << 8;

/** reference: number of a record or lexicon key in the pack's key list; name: number of its name (-1: none); lang: number in the pack's languages. */
export interface Surface { form: string; type: EntryType; flags: number; reference: number; name: number; lang: number }
export interface Entry { type: EntryType; flags: number; reference: number; name: number; lang: number }
/** A form found in the text: words first … last (inclusive), entries of the node. */
export interface Hit { first: number; last: number; entries: Entry[] }

export function buildIndex(surfaces: Iterable<Surface>): ArrayBuffer {
  interface Node { next: Map<string, Node>; entries: Surface[]; id: number; word: [number, number] }
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
    const twin = at.entries.some((e) => e.type === surface.type && e.reference === surface.reference && e.flags === surface.flags && e.name === surface.name && e.lang === surface.lang);
    if (!twin) at.entries.push(surface);
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
    for (const e of one.entries) out.set([e.type | e.flags, e.reference, ((e.name + 1) << 8) | e.lang], entriesAt + 3 * filled++);
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
  #entries(node: number): Entry[] {
    const data = this.#data, out: Entry[] = [];
    for (let e = data[this.#nodesAt + node]!; e < data[this.#nodesAt + node + 1]!; e++) {
      const at = this.#entriesAt + 3 * e, kind = data[at]!, form = data[at + 2]!;
      out.push({ type: (kind & 15) as EntryType, flags: kind & ~15, reference: data[at + 1]!, name: (form >> 8) - 1, lang: form & 255 });
    }
    return out;
  }
  /** Every form in the text, also those inside longer ones, ordered by first word, then by length. */
  scan(words: Words): Hit[] {
    const hits: Hit[] = [], { count, hash, check } = words;
    for (let first = 0; first < count; first++) {
      let node = 0;
      for (let last = first; last < count; last++) {
        if (last > first && !joins(words, last - 1)) break;
        node = this.#step(node, hash[last]!, check[last]!);
        if (node === 0) break;
        const entries = this.#entries(node);
        if (entries.length) hits.push({ first, last, entries });
      }
    }
    return hits;
  }
}
