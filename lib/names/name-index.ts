/**
 * The name index: surface forms → entries, in one ArrayBuffer, the same bytes in Node, worker and page. Nothing is parsed when it is loaded.
 *
 * Memory map (Int32 words, little endian):
 *   header  0 magic "BYNX" · 1 format · 2 forms · 3 groups of the filter · 4 blocks a group, as a power of two · 5 lists · 6 kinds
 *           7 bits of a reference · 8 buckets · 9 reserved
 *   filter  groups << power blocks of 32 bits: a Bloom filter of the hashes of every form and of every end of a form ("Nagorno
 *           Karabakh": "karabakh", "nagorno karabakh"), 12 bits a key, three of them set, all in one block
 *   buckets (buckets + 1): first form of each; bucket b's forms are buckets[b] … buckets[b + 1] - 1, four on average
 *   forms   forms × 2: check, payload: one entry, or with its first bit set the number of the form's first entry in lists
 *   lists   entries of forms that have several; the last of a form has its first bit set
 *   kinds   kinds × 2: type, flags, cases (bits 9–15), stem class (16–19), bare (20) · name number + 1 and language
 * An entry is the number of its kind, then the reference in the lowest bits. No strings are kept: a form is known by its hash, which gives
 * its bucket, and by its check, 32 bits of another hash.
 *
 * Cost: one probe of the filter a word of text, by its hash; of other words 2 % pass. A word that passes is looked up as a name, and the
 * words before it are added one by one as long as the filter knows the hash of what has come together: names are read from their last
 * word, because many begin alike ("New", "North") and few end alike. In languages whose endings are recognised the same is done for each
 * way to cut the word into stem and ending. Bytes a form: 9 for check, payload and bucket, 1.5 a word for the filter, and 4 an entry where
 * it has several.
 */
import { CLASSES, type Cut, type Endings } from '../text/endings.ts';
import type { Prefixes } from '../text/prefixes.ts';
import { checkOf, joins, tied, wordsOf, type Words } from '../text/words.ts';

const MAGIC = 0x584e5942, FORMAT = 3, HEADER = 10;
/** What an entry stands for. LEXICON: words of the language that patterns hang on (roles, agreement heads, clause words, months). */
export const PLACE = 0, ACTOR = 1, PERSON = 2, SURNAME = 3, INITIAL = 4, AGREEMENT = 5, SHADOW = 6, LEXICON = 7;
export type EntryType = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** Flags of an entry. ACCENTED: the form has letters that folding changes, so a plain spelling in the text is a weaker match. */
export const ADJECTIVE = 1 << 4, DEMONYM = 1 << 5, ABBREVIATION = 1 << 6, EPITHET = 1 << 7, ACCENTED = 1 << 8;

const FLAGS = 0x1f0, CASES_AT = 9, CLASS_AT = 16, BARE = 1 << 20, FIRST_BIT = 1 << 31;
const FILTER_BITS = 12, IN_BUCKET = 4;

/**
 * reference: number of a record or lexicon key in the pack's key list; name: number of its name (-1: none); lang: number in the pack's
 * languages; cases: see text/endings.ts (0); stemClass: class of endings that the form needs (0: it is whole); bare: it also stands without.
 */
export interface Surface { form: string; type: EntryType; flags: number; reference: number; name: number; lang: number; cases?: number; stemClass?: number; bare?: boolean }
export interface Entry { type: EntryType; flags: number; reference: number; name: number; lang: number; cases: number; stemClass: number; bare: boolean }
/** A form found in the text: words first … last (inclusive), its entries, cases that form and ending stand for. */
export interface Hit { first: number; last: number; entries: readonly Entry[]; cases: number; /** folded letters of the last word that are ending */ ending: number }

/** The two hashes of words that stand side by side, made from the last one on. */
const joinHash = (before: number, rest: number): number => Math.imul(rest, 0x9e3779b1) ^ before;
const joinCheck = (before: number, rest: number): number => (Math.imul(rest, 0x85ebca6b) + before) | 0;
const blockOf = (hash: number, groups: number, power: number): number => ((Math.imul(hash >>> 16, groups) >>> 16) << power) | ((hash >>> 13) & ((1 << power) - 1));
const bitsOf = (hash: number): number => (1 << hash) | (1 << (hash >>> 5)) | (1 << (hash >>> 10));
const bucketOf = (hash: number, buckets: number): number => Math.floor(((hash >>> 0) / 0x100000000) * buckets);
const widthOf = (values: number): number => 32 - Math.clz32(values);

/** @throws RangeError for more records and kinds of entries than fit into 31 bits together */
export function buildIndex(surfaces: Iterable<Surface>): ArrayBuffer {
  const forms = new Map<string, { hash: number; check: number; entries: Entry[] }>(), keys = new Set<number>();
  let words: Words | undefined;
  for (const surface of surfaces) {
    words = wordsOf(surface.form, words);
    if (words.count === 0) continue;
    let hash = 0, check = 0;
    for (let i = words.count - 1; i >= 0; i--) {
      const last = i === words.count - 1;
      hash = last ? words.hash[i]! : joinHash(words.hash[i]!, hash);
      check = last ? checkOf(words, i) : joinCheck(checkOf(words, i), check);
      keys.add(hash);
    }
    const { type, flags, reference, name, lang, cases = 0, stemClass = 0, bare = stemClass === 0 } = surface, key = `${hash},${check}`;
    let form = forms.get(key);
    if (!form) forms.set(key, (form = { hash, check, entries: [] }));
    const twin = form.entries.find((e) => e.type === type && e.reference === reference && e.flags === flags && e.name === name && e.lang === lang && e.stemClass === stemClass);
    if (twin) { twin.cases |= cases; twin.bare ||= bare; } else form.entries.push({ type, flags, reference, name, lang, cases, stemClass, bare });
  }
  let most = 0, several = 0;
  for (const { entries } of forms.values()) { if (entries.length > 1) several += entries.length; for (const e of entries) most = Math.max(most, e.reference); }
  const kinds = new Map<string, { a: number; b: number; number: number }>(), width = widthOf(most);
  const numberOf = (e: Entry): number => {
    const a = e.type | e.flags | (e.cases << CASES_AT) | (e.stemClass << CLASS_AT) | (e.bare ? BARE : 0), b = ((e.name + 1) << 8) | e.lang, key = `${a},${b}`;
    let kind = kinds.get(key);
    if (!kind) kinds.set(key, (kind = { a, b, number: kinds.size }));
    return kind.number * 2 ** width + e.reference;
  };
  const numbers = new Map([...forms.values()].map((form) => [form, form.entries.map(numberOf)]));
  if (width + widthOf(kinds.size) > 31) throw new RangeError(`${most + 1} records with ${kinds.size} kinds of forms are more than one index holds`);

  const buckets = Math.ceil(forms.size / IN_BUCKET) || 1, blocks = Math.ceil((keys.size * FILTER_BITS) / 32) || 1;
  let power = 0;
  while (blocks / 2 ** power > 0x10000) power++;
  const groups = Math.ceil(blocks / 2 ** power), bucketsAt = HEADER + (groups << power), formsAt = bucketsAt + buckets + 1, listsAt = formsAt + 2 * forms.size, kindsAt = listsAt + several;
  const out = new Int32Array(new ArrayBuffer(4 * (kindsAt + 2 * kinds.size)));
  out.set([MAGIC, FORMAT, forms.size, groups, power, several, kinds.size, width, buckets]);
  for (const hash of keys) out[HEADER + blockOf(hash, groups, power)]! |= bitsOf(hash);
  let at = 0, listed = 0;
  for (const { hash } of forms.values()) out[bucketsAt + bucketOf(hash, buckets) + 1]!++;
  for (let b = 0; b < buckets; b++) out[bucketsAt + b + 1]! += out[bucketsAt + b]!;
  for (const form of [...forms.values()].sort((a, b) => bucketOf(a.hash, buckets) - bucketOf(b.hash, buckets))) {
    const entries = numbers.get(form)!;
    out[formsAt + 2 * at] = form.check; out[formsAt + 2 * at++ + 1] = entries.length > 1 ? listed | FIRST_BIT : entries[0]!;
    if (entries.length === 1) continue;
    for (const entry of entries) out[listsAt + listed++] = entry;
    out[listsAt + listed - 1]! |= FIRST_BIT;
  }
  for (const { a, b, number } of kinds.values()) out.set([a, b], kindsAt + 2 * number);
  return out.buffer;
}

/** What a form stands for, decoded: all its entries, and those that need no ending, apart by the cases they stand for. */
interface Form { entries: readonly Entry[]; plain: readonly { entries: readonly Entry[]; cases: number }[] }

export class NameIndex {
  readonly #data: Int32Array;
  readonly #groups: number;
  readonly #power: number;
  readonly #width: number;
  readonly #buckets: number;
  readonly #bucketsAt: number;
  readonly #formsAt: number;
  readonly #listsAt: number;
  readonly #kindsAt: number;
  /** By place in the data. */
  readonly #made = new Map<number, Form>();
  /** @throws RangeError when the buffer is not an index of this format. */
  constructor(buffer: ArrayBuffer) {
    const data = new Int32Array(buffer);
    if (data[0] !== MAGIC || data[1] !== FORMAT) throw new RangeError('not a name index of this format');
    this.#data = data;
    this.#groups = data[3]!; this.#power = data[4]!; this.#width = data[7]!; this.#buckets = data[8]!;
    this.#bucketsAt = HEADER + (this.#groups << this.#power);
    this.#formsAt = this.#bucketsAt + this.#buckets + 1;
    this.#listsAt = this.#formsAt + 2 * data[2]!;
    this.#kindsAt = this.#listsAt + data[5]!;
    if (data.length < this.#kindsAt + 2 * data[6]!) throw new RangeError('the name index is cut short');
  }
  /**
   * Every form in the text, also those inside longer ones, ordered by first word.
   * @param prefixes of the same language, which its names may have in front
   * @param endings with lang, the number of their language: forms of that language are found with these endings too
   */
  scan(words: Words, endings?: Endings | null, lang = -1, prefixes: Prefixes | null = null): Hit[] {
    const hits: Hit[] = [], { count, hash } = words;
    if (!endings && !prefixes) for (let last = this.#next(hash, 0, count); last < count; last = this.#next(hash, last + 1, count)) this.#read(words, last, hash[last]!, null, null, lang, hits, null);
    else for (let last = 0; last < count; last++) {
      if (endings) for (let way = endings.cut(words, last) - 1; way >= 0; way--) {
        const cut = endings.cuts[way]!;
        if (this.#mayEnd(cut.hash)) this.#read(words, last, cut.hash, cut, endings, lang, hits, prefixes);
      }
      if (prefixes) this.#prefixed(words, last, last, null, prefixes, lang, hits);
      if (this.#mayEnd(hash[last]!)) this.#read(words, last, hash[last]!, null, endings, lang, hits, prefixes);
    }
    return inOrder(hits);
  }
  /** The next word that a form may end in; `count` for none. Most words are done with here. */
  #next(hash: Int32Array, from: number, count: number): number {
    const data = this.#data, groups = this.#groups, power = this.#power;
    for (let i = from; i < count; i++) {
      const h = hash[i]!, block = data[HEADER + blockOf(h, groups, power)]!;
      if (((block >>> h) & (block >>> (h >>> 5)) & (block >>> (h >>> 10)) & 1) === 1) return i;
    }
    return count;
  }
  /** May a form end in words of this hash? */
  #mayEnd(hash: number): boolean { const bits = bitsOf(hash); return (this.#data[HEADER + blockOf(hash, this.#groups, this.#power)]! & bits) === bits; }
  /** All forms whose last word is this one, or its stem: the word alone, then with the words before it. */
  #read(words: Words, last: number, hash: number, cut: Cut | null, endings: Endings | null | undefined, lang: number, hits: Hit[], prefixes: Prefixes | null): void {
    let check = checkOf(words, last, cut?.stem);
    for (let first = last; ;) {
      const form = this.#formAt(hash, check);
      if (form && cut) inflected(form, first, last, cut, endings!, lang, hits);
      else if (form) whole(form, words, first, last, endings, lang, hits);
      if (first-- === 0) return;
      if (prefixes && joins(words, first)) this.#prefixed(words, first, last, { hash, check, cut, endings }, prefixes, lang, hits);
      hash = joinHash(words.hash[first]!, hash);
      if (!this.#mayEnd(hash) || !joins(words, first)) return;
      check = joinCheck(checkOf(words, first), check);
    }
  }
  /** Forms whose first word has a prefix written on to it; after: the words of the form that follow it. */
  #prefixed(words: Words, first: number, last: number, after: { hash: number; check: number; cut: Cut | null; endings: Endings | null | undefined } | null, prefixes: Prefixes, lang: number, hits: Hit[]): void {
    for (const rest of prefixes.cut(words, first)) {
      const hash = after ? joinHash(rest.hash, after.hash) : rest.hash;
      if (!this.#mayEnd(hash)) continue;
      for (const entry of this.#formAt(hash, after ? joinCheck(rest.check, after.check) : rest.check)?.entries ?? []) {
        if (entry.lang !== lang || entry.type === SHADOW) continue;
        const ended = after?.cut ? after.endings!.cases(after.cut.node, entry.stemClass) : 0;
        if (after?.cut ? ended >= 0 : entry.stemClass === 0 || entry.bare) hits.push({ first, last, entries: [entry], cases: rest.cases, ending: after?.cut?.ending ?? 0 });
      }
    }
  }
  #formAt(hash: number, check: number): Form | null {
    const data = this.#data, bucket = this.#bucketsAt + bucketOf(hash, this.#buckets), to = this.#formsAt + 2 * data[bucket + 1]!;
    for (let at = this.#formsAt + 2 * data[bucket]!; at < to; at += 2) if (data[at] === check) return this.#made.get(at) ?? this.#make(at);
    return null;
  }
  #make(place: number): Form {
    const entries: Entry[] = [], payload = this.#data[place + 1]!;
    if (payload >= 0) entries.push(this.#entry(payload));
    else for (let at = this.#listsAt + (payload & ~FIRST_BIT), entry = 0; entry >= 0; at++) { entry = this.#data[at]!; entries.push(this.#entry(entry & ~FIRST_BIT)); }
    const form = { entries, plain: byCases(entries.filter((e) => e.stemClass === 0 || e.bare)) };
    this.#made.set(place, form);
    return form;
  }
  #entry(entry: number): Entry {
    const at = this.#kindsAt + 2 * (entry >>> this.#width), kind = this.#data[at]!, form = this.#data[at + 1]!;
    return {
      type: (kind & 15) as EntryType, flags: kind & FLAGS, reference: entry & ((1 << this.#width) - 1), name: (form >> 8) - 1, lang: form & 255,
      cases: (kind >> CASES_AT) & 127, stemClass: (kind >> CLASS_AT) & 15, bare: (kind & BARE) !== 0,
    };
  }
}
/** The last word of a name with an ending. */
function inflected({ entries }: Form, first: number, last: number, cut: Cut, endings: Endings, lang: number, hits: Hit[]): void {
  for (const entry of entries) {
    if (entry.lang !== lang || entry.stemClass === 0) continue;
    const cases = endings.cases(cut.node, entry.stemClass);
    if (cases >= 0) hits.push({ first, last, entries: [entry], cases, ending: cut.ending });
  }
}
/** Forms that stand without an ending, or whose ending is a word of its own ("Bakü'nün", "ՌԴ-ից"). */
function whole(form: Form, words: Words, first: number, last: number, endings: Endings | null | undefined, lang: number, hits: Hit[]): void {
  let { plain } = form;
  const tail = endings && tied(words, last) ? endings.whole(words, last + 1) : 0;
  if (tail && endings) {
    plain = byCases(form.entries.filter((entry) => {
      if (entry.stemClass === 0 || entry.lang === lang) {
        let cases = -1;
        for (let c = entry.stemClass || 1; c < (entry.stemClass ? entry.stemClass + 1 : CLASSES) && cases < 0; c++) cases = endings.cases(tail, c);
        if (cases >= 0) { hits.push({ first, last: last + 1, entries: [entry], cases, ending: 0 }); return false; }
      }
      return entry.stemClass === 0 || entry.bare;
    }));
  }
  for (const { entries, cases } of plain) hits.push({ first, last, entries, cases, ending: 0 });
}
/** One group for each set of cases; most forms have one. */
function byCases(entries: readonly Entry[]): Form['plain'] {
  return [...new Set(entries.map((e) => e.cases))].map((cases) => ({ entries: entries.filter((e) => e.cases === cases), cases }));
}
/** By first word; names that begin at one word stay in the order of their last. Few hits are out of place, and by a name's length at most. */
function inOrder(hits: Hit[]): Hit[] {
  for (let i = 1; i < hits.length; i++) {
    const hit = hits[i]!;
    let at = i;
    for (; at > 0 && hits[at - 1]!.first > hit.first; at--) hits[at] = hits[at - 1]!;
    hits[at] = hit;
  }
  return hits;
}
