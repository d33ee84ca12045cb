/** One text, read once: its words, sentences, and everything the index knows in it. Rules ask it questions; it decides nothing. */
import { ABBREVIATION, ACCENTED, ADJECTIVE, LEXICON, PLACE, SHADOW, type Entry, type EntryType, type Hit } from '../names/name-index.ts';
import type { Gazetteer } from '../reference/gazetteer.ts';
import type { Language } from '../reference/language.ts';
import { datesOf, type DateMention, type DateWords, type Month } from '../text/dates.ts';
import { hasAccents, isCapital, unitAt } from '../text/letters.ts';
import { tied, wordsOf, type Words } from '../text/words.ts';
import type { Rule } from './rules.ts';
import { inList, toolsOf, type CueName, type Tools } from './cues.ts';
import type { Lexeme } from './lexemes.ts';
import { sentencesOf } from './sentences.ts';

/** One meaning of one form found: words first … last, inclusive; cases that its form stands for (text/endings.ts), 0 where it does not tell. */
export interface Found { first: number; last: number; entry: Entry; key: string; cases: number }

/** Arrays that one document after another is read into: making them costs more than filling them. By word: its sentence, what it is, the first found that starts and the last that ends with it (their numbers + 1). */
export interface Room { words?: Words; sentence?: Uint32Array; lexemes?: (Lexeme | undefined)[]; starting?: Int32Array; ending?: Int32Array }

/** Words that may be in capitals on purpose: a longer stretch was not read for it. */
const LONGEST_SHOUT = 256;
const NONE: readonly Found[] = [];

const NO_RULES: ReadonlySet<Rule> = new Set();

export class Document {
  readonly text: string;
  readonly #without: ReadonlySet<Rule>;
  readonly lang: string;
  readonly date: string | null;
  readonly gazetteer: Gazetteer;
  readonly language: Language;
  readonly words: Words;
  readonly tools: Tools;
  /** By first word. Forms inside a shadow phrase are gone already. */
  readonly founds: Found[] = [];
  /** The same, by what they stand for. */
  readonly byType: Found[][] = Array.from({ length: LEXICON + 1 }, () => []);
  /** Where a particle is written on to a name: end of the word → units of the particle. */
  readonly particles = new Map<number, number>();
  readonly dates: DateMention[];
  readonly #dateFrom = new Map<number, DateMention>();
  readonly #dateTo = new Map<number, DateMention>();
  readonly #starting: Int32Array;
  readonly #ending: Int32Array;
  /** By number of a found: the one before it that ends with the same word, + 1. */
  readonly #endingToo: number[] = [];
  readonly #sentence: Uint32Array;
  readonly #lexemes: (Lexeme | undefined)[];

  /** @param room arrays of an earlier document, whose words are gone then */
  constructor(text: string, lang: string, date: string | null, language: Language, gazetteer: Gazetteer, room: Room = {}, without: ReadonlySet<Rule> = NO_RULES) {
    this.#without = without;
    this.text = text; this.lang = lang; this.date = date; this.language = language; this.gazetteer = gazetteer;
    this.words = room.words = wordsOf(text, room.words);
    const { count } = this;
    // of full length at once: an array that is filled here and there turns into a slow table
    this.#lexemes = room.lexemes = room.lexemes && room.lexemes.length >= count ? room.lexemes.fill(undefined, 0, count) : new Array<Lexeme | undefined>(count).fill(undefined);
    this.#starting = room.starting = room.starting && room.starting.length >= count ? room.starting.fill(0, 0, count) : new Int32Array(count);
    this.#ending = room.ending = room.ending && room.ending.length >= count ? room.ending.fill(0, 0, count) : new Int32Array(count);
    this.tools = toolsOf(language);
    this.#sentence = room.sentence = sentencesOf(this.words, language.cased, this.tools.cues.abbreviation.phrases, room.sentence);
    const { langs } = gazetteer.pack;
    this.#takeAll(gazetteer.index.scan(this.words, this.tools.endings, langs.indexOf(language.lang), this.tools.prefixes), langs.indexOf(language.lang), language);
    const months = new Map<number, Month>();
    for (const f of this.byType[LEXICON]!) if (f.key.startsWith('month:') && (!language.capitals.months || this.capital(f.first))) { const [, month, calendar] = f.key.split(':'); months.set(f.first, { month: Number(month), last: f.last, calendar }); }
    this.dates = datesOf(this.words, months, this.#dateWords(), date);
    for (const d of this.dates) { this.#dateFrom.set(d.first, d); this.#dateTo.set(d.last, d); }
  }
  /** Hits come by first word. A shadow swallows the record it was written for, and everything shorter inside it. */
  #takeAll(hits: readonly Hit[], lang: number, language: Language): void {
    const shadowEnd = new Map<number, number>();
    for (let from = 0; from < hits.length;) {
      let to = from;
      for (; to < hits.length && hits[to]!.first === hits[from]!.first; to++)
        for (const e of hits[to]!.entries) if (e.type === SHADOW) shadowEnd.set(e.reference, Math.max(hits[to]!.last, shadowEnd.get(e.reference) ?? -1));
      for (; from < to; from++) this.#take(hits[from]!, lang, language, shadowEnd);
    }
  }
  #take(hit: Hit, lang: number, language: Language, shadowEnd: ReadonlyMap<number, number>): void {
    // "Şuşa" is no form of "Sus": the index folds coarsely, the letters decide
    const accents = hasAccents(this.text, this.from(hit.first), this.to(hit.last) - hit.ending);
    for (const entry of hit.entries) {
      if (accents && !(entry.flags & ACCENTED)) continue;
      // "Kim Jong Un": a short abbreviation is written in capitals
      if (language.cased && entry.flags & ABBREVIATION && (entry.type === PLACE || this.to(hit.last) - this.from(hit.first) === 2) && !this.shouting(hit.first, hit.last)) continue;
      if (entry.type === SHADOW || (entry.type === LEXICON && entry.lang !== lang) || (shadowEnd.get(entry.reference) ?? -1) >= hit.last) continue;
      // the case of a form of another language says nothing in a language without cases
      const found: Found = { first: hit.first, last: hit.last, entry, key: this.gazetteer.pack.keys[entry.reference]!, cases: entry.lang === lang || language.inflection.cases.length || this.tools.endings ? hit.cases : 0 };
      if (hit.ending && language.inflection.particles) this.particles.set(this.to(hit.last), hit.ending);
      const number = this.founds.push(found);
      this.byType[entry.type]!.push(found);
      this.#starting[hit.first] ||= number;
      this.#endingToo.push(this.#ending[hit.last]!);
      this.#ending[hit.last] = number;
    }
  }
  #dateWords(): DateWords {
    const list = (name: CueName) => (i: number): boolean => i >= 0 && i < this.count && inList(this.tools.cues[name], this.folded(i), 1);
    const ending = list('numberEnding');
    return { join: list('of'), year: list('yearWord'), ordinal: (i) => Number(this.tools.ordinals.get(this.folded(i)) ?? 0) || null, ending: (i) => tied(this.words, i - 1) && ending(i) };
  }
  /** Is a rule asked at all? */
  uses(rule: Rule): boolean { return !this.#without.has(rule); }
  get count(): number { return this.words.count; }
  of(type: EntryType): readonly Found[] { return this.byType[type]!; }
  startsAt(word: number): readonly Found[] {
    if (word < 0 || word >= this.count || this.#starting[word] === 0) return NONE;
    const out: Found[] = [];
    for (let i = this.#starting[word]! - 1; this.founds[i]?.first === word; i++) out.push(this.founds[i]!);
    return out;
  }
  endsAt(word: number): readonly Found[] {
    if (word < 0 || word >= this.count || this.#ending[word] === 0) return NONE;
    const out: Found[] = [];
    for (let number = this.#ending[word]!; number > 0; number = this.#endingToo[number - 1]!) out.push(this.founds[number - 1]!);
    return out.reverse();
  }
  dateFrom(word: number): DateMention | undefined { return this.#dateFrom.get(word); }
  dateUpTo(word: number): DateMention | undefined { return this.#dateTo.get(word); }
  from(word: number): number { return this.words.start[word]!; }
  to(word: number): number { return this.words.end[word]!; }
  slice(first: number, last = first): string { return this.text.slice(this.from(first), this.to(last)); }
  /** Folded words joined by single spaces; '' outside the text. */
  folded(first: number, last = first): string {
    if (first < 0 || last >= this.count || first > last) return '';
    let out = this.#lexeme(first).folded;
    for (let i = first + 1; i <= last; i++) out += ` ${this.#lexeme(i).folded}`;
    return out;
  }
  #lexeme(i: number): Lexeme { return (this.#lexemes[i] ??= this.tools.lexemes.at(this.text, this.from(i), this.to(i), this.words.hash[i]!)); }
  /** What stands between word i and the next one ('' at the ends of the text). */
  gap(i: number): string { return i < 0 || i + 1 >= this.count ? '' : this.text.slice(this.to(i), this.from(i + 1)); }
  capital(i: number): boolean { return i >= 0 && i < this.count && isCapital(this.text, this.from(i)); }
  /** Written as a name: with a capital where the language has them (adjectives where it gives them one). */
  namelike(f: { first: number; entry: Entry }): boolean { return !this.language.cased || this.capital(f.first) || ((f.entry.flags & ADJECTIVE) !== 0 && !this.language.capitals.adjectives); }
  shouting(first: number, last = first): boolean { if (this.to(last) - this.from(first) > LONGEST_SHOUT) return false; const s = this.slice(first, last); return s.length > 1 && s === s.toUpperCase() && s !== s.toLowerCase(); }
  sentence(i: number): number { return i < 0 || i >= this.count ? -1 : this.#sentence[i]!; }
  sentenceStart(i: number): boolean { return i === 0 || this.sentence(i) !== this.sentence(i - 1); }
  sameSentence(a: number, b: number): boolean { return this.sentence(a) === this.sentence(b); }
  /** Words i and i + 1 stand side by side: spaces or hyphens only, nothing in scripts without spaces, no line break or other punctuation. */
  adjacent(i: number): boolean {
    if (i < 0 || i + 1 >= this.count) return false;
    const from = this.to(i), length = this.from(i + 1) - from, { text } = this;
    return length === 0 || ((length === 1 || (length === 2 && parts(unitAt(text, from + 1)))) && parts(unitAt(text, from))) || (length === 1 && this.elided(i));
  }
  /** Word i is short for one that a space would part from the next: "l'Arménie", "d'Aliev". */
  elided(i: number): boolean { return this.tools.cues.elided.phrases.size > 0 && /^['’ʼ]$/.test(this.gap(i)) && inList(this.tools.cues.elided, this.folded(i), 1); }

  /** Length in words of the cue phrase that begins at word i, 0 for none; longest first. */
  cueAt(name: CueName, i: number): number {
    if (i < 0 || i >= this.count) return 0;
    const { cues } = this.#lexeme(i);
    if (cues === null) return 0;
    const list = this.tools.cues[name], word = list.at >> 5, bit = 1 << (list.at & 31);
    if (cues.head[word]! & bit) for (let n = Math.min(list.longest, this.count - i); n > 1; n--) if (inList(list, this.folded(i, i + n - 1), n) && this.sameSentence(i, i + n - 1)) return n;
    return cues.alone[word]! & bit ? 1 : 0;
  }
  /** Length in words of the cue phrase that ends at word i, 0 for none; longest first. */
  cueUpTo(name: CueName, i: number): number {
    if (i < 0 || i >= this.count) return 0;
    const { cues } = this.#lexeme(i);
    if (cues === null) return 0;
    const list = this.tools.cues[name], word = list.at >> 5, bit = 1 << (list.at & 31);
    if (cues.tail[word]! & bit) for (let n = Math.min(list.longest, i + 1); n > 1; n--) if (inList(list, this.folded(i - n + 1, i), n) && this.sameSentence(i - n + 1, i)) return n;
    return cues.alone[word]! & bit ? 1 : 0;
  }
}
/** Does a unit only part words: a space, a hyphen? */
const parts = (c: number): boolean => c === 0x20 || c === 0x2d || c === 0x09 || c === 0xa0 || c === 0x202f || c === 0x2009;
