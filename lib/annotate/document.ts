/** One text, read once: its words, sentences, and everything the index knows in it. Rules ask it questions; it decides nothing. */
import { LEXICON, SHADOW, type Entry, type Hit } from '../names/name-index.ts';
import type { Gazetteer } from '../reference/gazetteer.ts';
import type { Language } from '../reference/language.ts';
import { datesOf, type DateMention } from '../text/dates.ts';
import { fold, isCapital } from '../text/letters.ts';
import { wordsOf, type Words } from '../text/words.ts';
import { cuesOf, type CueName, type Cues } from './cues.ts';

/** One meaning of one form found: words first … last, inclusive. */
export interface Found { first: number; last: number; entry: Entry; key: string }

export class Document {
  readonly text: string;
  readonly lang: string;
  readonly date: string | null;
  readonly gazetteer: Gazetteer;
  readonly language: Language;
  readonly words: Words;
  readonly cues: Cues;
  /** By first word; longest first. Forms inside a shadow phrase are gone already. */
  readonly founds: Found[] = [];
  readonly dates: DateMention[];
  readonly #dateFrom = new Map<number, DateMention>();
  readonly #dateTo = new Map<number, DateMention>();
  readonly #byFirst = new Map<number, Found[]>();
  readonly #byLast = new Map<number, Found[]>();
  readonly #sentence: Uint32Array;

  constructor(text: string, lang: string, date: string | null, language: Language, gazetteer: Gazetteer) {
    this.text = text; this.lang = lang; this.date = date; this.language = language; this.gazetteer = gazetteer;
    this.words = wordsOf(text);
    this.cues = cuesOf(language);
    this.#sentence = sentencesOf(this.words, language.cased, this.cues.abbreviation.phrases);
    const hits = gazetteer.index.scan(this.words);
    const shadows = hits.filter((hit) => hit.entries.some((e) => e.type === SHADOW));
    for (const hit of hits) this.#take(hit, shadows);
    const months = new Map<number, number>();
    for (const f of this.founds) if (f.key.startsWith('month:') && (!language.cased || this.capital(f.first))) months.set(f.first, Number(f.key.slice(6)));
    this.dates = datesOf(this.words, months, new Set([...language.cues.of, ...language.cues.yearWord]));
    for (const d of this.dates) { this.#dateFrom.set(d.first, d); this.#dateTo.set(d.last, d); }
  }
  #take(hit: Hit, shadows: Hit[]): void {
    for (const entry of hit.entries) {
      if (entry.type === SHADOW) continue;
      const key = this.gazetteer.pack.keys[entry.reference]!;
      if (entry.type === LEXICON && this.gazetteer.pack.langs[entry.lang] !== this.language.lang) continue;
      // A shadow swallows the record it was written for, and everything shorter inside it.
      if (shadows.some((s) => s.first <= hit.first && s.last >= hit.last && s.entries.some((e) => e.type === SHADOW && e.reference === entry.reference))) continue;
      const found = { first: hit.first, last: hit.last, entry, key };
      this.founds.push(found);
      push(this.#byFirst, hit.first, found);
      push(this.#byLast, hit.last, found);
    }
  }
  get count(): number { return this.words.count; }
  startsAt(word: number): readonly Found[] { return this.#byFirst.get(word) ?? []; }
  endsAt(word: number): readonly Found[] { return this.#byLast.get(word) ?? []; }
  dateFrom(word: number): DateMention | undefined { return this.#dateFrom.get(word); }
  dateUpTo(word: number): DateMention | undefined { return this.#dateTo.get(word); }
  from(word: number): number { return this.words.start[word]!; }
  to(word: number): number { return this.words.end[word]!; }
  slice(first: number, last = first): string { return this.text.slice(this.from(first), this.to(last)); }
  /** Folded words joined by single spaces; '' outside the text. */
  folded(first: number, last = first): string {
    if (first < 0 || last >= this.count || first > last) return '';
    let out = '';
    for (let i = first; i <= last; i++) out += (i > first ? ' ' : '') + fold(this.slice(i));
    return out;
  }
  /** What stands between word i and the next one ('' at the ends of the text). */
  gap(i: number): string { return i < 0 || i + 1 >= this.count ? '' : this.text.slice(this.to(i), this.from(i + 1)); }
  capital(i: number): boolean { return i >= 0 && i < this.count && isCapital(this.text, this.from(i)); }
  shouting(first: number, last = first): boolean { const s = this.slice(first, last); return s.length > 1 && s === s.toUpperCase() && s !== s.toLowerCase(); }
  sentence(i: number): number { return i < 0 || i >= this.count ? -1 : this.#sentence[i]!; }
  sentenceStart(i: number): boolean { return i === 0 || this.sentence(i) !== this.sentence(i - 1); }
  sameSentence(a: number, b: number): boolean { return this.sentence(a) === this.sentence(b); }
  /** Words i and i + 1 stand side by side: spaces or hyphens only, no line break or other punctuation. */
  adjacent(i: number): boolean { return i >= 0 && i + 1 < this.count && /^[ \t\u00a0\u202f\u2009-]{1,2}$/.test(this.gap(i)); }

  /** Length in words of the cue phrase that begins at word i, 0 for none; longest first. */
  cueAt(name: CueName, i: number): number {
    const list = this.cues[name];
    for (let n = Math.min(list.longest, this.count - i); n >= 1; n--) if (list.phrases.has(this.folded(i, i + n - 1)) && this.sameSentence(i, i + n - 1)) return n;
    return 0;
  }
  /** Length in words of the cue phrase that ends at word i, 0 for none; longest first. */
  cueUpTo(name: CueName, i: number): number {
    const list = this.cues[name];
    for (let n = Math.min(list.longest, i + 1); n >= 1; n--) if (list.phrases.has(this.folded(i - n + 1, i)) && this.sameSentence(i - n + 1, i)) return n;
    return 0;
  }
}

/** Sentence number of each word. A line break always ends one; a full stop does before a capital, but not after an initial or a short title. */
function sentencesOf(words: Words, cased: boolean, abbreviations: ReadonlySet<string>): Uint32Array {
  const out = new Uint32Array(words.count);
  let n = 0;
  for (let i = 1; i < words.count; i++) {
    const gap = words.text.slice(words.end[i - 1], words.start[i]);
    if (gap.includes('\n') || /[!?…。！？։]/.test(gap)) n++;
    else if (/\.["'”’»)\]]*\s/.test(gap)) {
      const before = words.end[i - 1]! - words.start[i - 1]!;
      const initial = before === 1 && isCapital(words.text, words.start[i - 1]!);
      const short = abbreviations.has(fold(words.text.slice(words.start[i - 1], words.end[i - 1])));
      if (!initial && !short && (!cased || isCapital(words.text, words.start[i]!) || /\d/.test(words.text[words.start[i]!]!))) n++;
    }
    out[i] = n;
  }
  return out;
}
function push<V>(map: Map<number, V[]>, key: number, value: V): void {
  const list = map.get(key);
  if (list) list.push(value); else map.set(key, [value]);
}
