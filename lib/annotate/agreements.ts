/**
 * Agreements: by name, by head noun with a date, number or singling word, and by a bare noun that refers back.
 * Clauses (clauses.ts) hang on what is found here.
 */
import { ACTOR, AGREEMENT, LEXICON, PLACE } from '../names/name-index.ts';
import { existsOn } from '../reference/gazetteer.ts';
import type { Agreement } from '../reference/records.ts';
import { boundOf, dayNumber, dayString } from '../reference/time.ts';
import type { DateMention } from '../text/dates.ts';
import { CASES } from '../text/endings.ts';
import { fold } from '../text/letters.ts';
import { dateFits, dateRight, datesLeft } from './agreement-dates.ts';
import { byNumber } from './agreement-numbers.ts';
import { singledLeft, singledRight, type Singled } from './agreement-singled.ts';
import { agreementWords, daysOf, type AgreementWords } from './agreement-words.ts';
import type { Candidate, Explain } from './candidate.ts';
import type { Document, Found } from './document.ts';
import type { Evidence } from './evidence.ts';
import type { Rule } from './rules.ts';

/** An agreement mention with the words it covers; kept in text order for references back. */
export interface Cited extends Candidate { first: number; last: number }
/** A head noun in the text: the noun as the language file has it, and whether its plural stands there. */
interface Head { first: number; last: number; noun: string; plural: boolean; proform: boolean; cases: number }

/** A text counts as fresh up to this many days after its date; news is a day or two behind. */
const FRESH_DAYS = 2;
/** Words between a head noun and the verb that signs it. */
const SIGNING_REACH = 6;

export function agreements(doc: Document, evidence: Evidence, explain: Explain | undefined): Cited[] {
  return new Agreements(doc, evidence, explain).run();
}

class Agreements {
  readonly #doc: Document;
  readonly #evidence: Evidence;
  readonly #explain: Explain | undefined;
  readonly #words: AgreementWords;
  readonly #cited: Cited[] = [];
  /** Number in #cited of the last mention of each agreement. */
  readonly #last = new Map<string, number>();
  /** Agreements that the text cites by a full date somewhere: "the tripartite statement" in its first line means the one dated below. */
  readonly #dated = new Set<string>();
  /** Word of the last head noun that introduced something else ("in a statement"), by noun. */
  readonly #elsewhere = new Map<string, number>();
  readonly #recencies = new Map<string, number>();
  #recent: ReadonlySet<Agreement> | undefined;

  constructor(doc: Document, evidence: Evidence, explain: Explain | undefined) {
    this.#doc = doc; this.#evidence = evidence; this.#explain = explain;
    this.#words = agreementWords(doc.gazetteer, doc.language);
  }
  run(): Cited[] {
    const doc = this.#doc, heads = new Map<number, Head>();
    for (const f of doc.of(LEXICON)) if (f.key.startsWith('head') || f.key === 'proform') {
      const known = heads.get(f.first);
      if (!known || known.last < f.last || (known.last === f.last && known.plural)) heads.set(f.first, headOf(f));
    }
    const steps: { f: Found | Head; run: () => void }[] = doc.of(AGREEMENT).map((f) => ({ f, run: () => this.#named(f) }));
    for (const head of heads.values()) steps.push({ f: head, run: () => this.#headed(head) });
    steps.sort((a, b) => a.f.first - b.f.first || b.f.last - a.f.last);
    for (const date of doc.dates) if (date.year !== undefined && date.month !== undefined && date.day !== undefined)
      for (const day of [date.day, date.altDay]) if (day !== undefined) for (const a of this.#words.byDay.get(`${date.year}-${two(date.month)}-${two(day)}`) ?? []) this.#dated.add(a.id);
    let covered = -1;
    for (const { f, run } of steps) {
      if (f.first <= covered && f.last <= covered) continue;
      const before = this.#cited.length;
      run();
      if (this.#cited.length > before) covered = Math.max(covered, this.#cited.at(-1)!.last);
    }
    return this.#cited.sort((a, b) => a.start - b.start);
  }
  #keep(agreement: Agreement, first: number, last: number, rule: Rule, via: 'name' | 'reference', name: number, likely = false, others: string[] = []): void {
    const doc = this.#doc, start = doc.from(first), end = doc.to(last);
    this.#explain?.({ start, end, text: doc.text.slice(start, end), id: agreement.id, kept: true, rule });
    this.#last.set(agreement.id, this.#cited.length);
    this.#cited.push({ kind: 'agreement', id: agreement.id, start, end, first, last, via, name, confidence: likely ? 'likely' : 'certain', rule, agreementDate: agreement.date, ...(others.length ? { others } : {}) });
  }
  #drop(first: number, last: number, rule: Rule, id = ''): void {
    const doc = this.#doc, start = doc.from(first), end = doc.to(last);
    this.#explain?.({ start, end, text: doc.text.slice(start, end), id, kept: false, rule });
  }
  #exists(a: Agreement): boolean { return this.#doc.date === null || existsOn(a, this.#doc.date); }

  #named(f: Found): void {
    const doc = this.#doc, agreement = doc.gazetteer.agreement(f.key)!;
    if (!this.#exists(agreement) && this.#doc.uses('agreement.not-yet-signed')) { this.#drop(f.first, f.last, 'agreement.not-yet-signed', f.key); return; }
    if (doc.language.cased && doc.language.capitals.adjectives && ![...Array(f.last - f.first + 1).keys()].some((i) => doc.capital(f.first + i)) && this.#doc.uses('agreement.lower-case')) { this.#drop(f.first, f.last, 'agreement.lower-case', f.key); return; }
    const date = dateRight(doc, f.last);
    const same = doc.startsAt(f.first).filter((o) => o.entry.type === AGREEMENT && o.last === f.last).map((o) => doc.gazetteer.agreement(o.key)!).filter((a) => this.#exists(a));
    const dated = date ? same.filter((a) => dateFits(a, date, doc.date)) : [];
    const pick = [...(dated.length ? dated : same)].sort((a, b) => this.#recency(b) - this.#recency(a));
    this.#keep(pick[0] ?? agreement, f.first, date && dated.length ? date.last : f.last, 'agreement.name', 'name', f.entry.name);
  }
  #headed(head: Head): void {
    const doc = this.#doc, { first, last, noun, plural } = head;
    const numbered = this.#words.existing(noun, doc.date, true), numbers = numbered.length ? byNumber(doc, head, numbered) : [];
    for (const n of numbers ?? []) this.#keep(n.agreement, n.first, n.last, 'agreement.number', 'name', -1, n.bare && !this.#about(n.agreement));
    if (numbers === null || numbers.length) return;
    const all = this.#words.existing(noun, doc.date, false), fits = plural ? all.filter((a) => !a.members) : all;
    const dates = datesLeft(doc, first, (word) => this.#words.singling.has(doc.folded(word)));
    if (head.proform && !dates.length) return;
    const after = singledRight(doc, this.#words, last, fits), right = dateRight(doc, after?.last ?? last), broker = this.#brokerRight(last);
    const singled = after ? { first, ids: after.ids } : singledLeft(doc, this.#words, dates.length ? dates[0]!.first : first, fits);
    if (dates.length > 1 && !right) {
      for (const [i, date] of dates.entries()) {
        const of = this.#best(fits.filter((a) => dateFits(a, date, doc.date)));
        if (of) this.#keep(of, date.first, i === dates.length - 1 ? last : date.last, 'agreement.dates', 'name', -1);
      }
      return;
    }
    const date = right ?? dates.at(-1);
    if (date) { this.#dateBeside(after ? { ...head, last: after.last } : head, fits, date, right !== undefined, singled); return; }
    if (broker) {
      const best = this.#best(fits.filter((a) => this.#words.singling.get(broker.phrase)?.has(a.id)));
      if (best) { this.#keep(best, singled ? singled.first : first, broker.last, 'agreement.broker', 'name', -1); return; }
    }
    if (this.#fresh(head, fits, singled)) return;
    if (singled && !plural) {
      const of = fits.filter((a) => singled.ids.has(a.id)), back = this.#lastOf(of) ?? of.find((a) => this.#dated.has(a.id)), best = back ?? this.#best(of.filter((a) => this.#about(a)), true);
      if (best) { this.#keep(best, singled.first, after?.last ?? last, 'agreement.words', 'name', -1, !back && of.length > 1); return; }
    }
    this.#back(head, fits);
  }
  #dateBeside(head: Head, fits: readonly Agreement[], date: DateMention, right: boolean, singled: Singled | undefined): void {
    let of = fits.filter((a) => dateFits(a, date, this.#doc.date));
    // "the November statement" years later: the one whose clauses news cites
    const monthOnly = date.month !== undefined && date.day === undefined && date.year === undefined;
    if (!of.length && monthOnly) of = [this.#best(fits.filter((a) => this.#about(a) && daysOf(a).some((day) => Number(day.slice(5, 7)) === date.month)), true)].filter((a) => a !== undefined);
    const narrowed = singled ? of.filter((a) => singled.ids.has(a.id)) : [];
    if (narrowed.length) of = narrowed;
    const best = date.month === undefined ? this.#ofYear(of) : this.#best(of), first = Math.min(head.first, singled ? singled.first : head.first, right ? head.first : date.first);
    // a day without a year, or a year alone, names nothing where the article speaks of something else
    const whole = date.year !== undefined && date.month !== undefined;
    if (!best || (!whole && !this.#about(best) && !(singled && date.year !== undefined))) { this.#drop(first, Math.max(head.last, date.last), 'agreement.date-unknown'); this.#other(head); return; }
    const others = of.filter((a) => a !== best && this.#recency(a) === this.#recency(best)).map((a) => a.id);
    this.#keep(best, first, right ? date.last : head.last, 'agreement.date', 'name', -1, date.day === undefined, others);
  }
  /** "a new statement", "signed a joint statement": one of that day, about what the article is about. */
  #fresh(head: Head, fits: readonly Agreement[], singled: Singled | undefined): boolean {
    const doc = this.#doc, { first, last } = head;
    if (doc.date === null || head.proform || this.#properBefore(singled ? singled.first : first)) return false;
    const recent = this.#recent ??= this.#words.between(dayString(dayNumber(doc.date) - FRESH_DAYS), doc.date);
    if (!recent.size) return false;
    const of = fits.filter((a) => recent.has(a) && this.#about(a));
    if (!of.length) return false;
    const left = singled ? singled.first : first, fresh = doc.adjacent(left - 1) ? doc.cueUpTo('fresh', left - 1) : 0;
    let signing = false;
    for (let i = Math.max(0, left - SIGNING_REACH); i <= Math.min(doc.count - 1, last + SIGNING_REACH) && !signing; i++) signing = doc.sameSentence(i, first) && doc.cueAt('signing', i) > 0;
    if (!fresh && !signing) return false;
    const best = this.#lastOf(of) ?? this.#best(singled ? [...of.filter((a) => singled.ids.has(a.id)), ...of].slice(0, 1) : of)!;
    this.#keep(best, left, last, 'agreement.fresh', 'name', -1, of.length > 1 || !fresh);
    return true;
  }
  /** "the statement", "ceasefire": belongs to the last agreement introduced, if nothing else took the noun since. */
  #back(head: Head, fits: readonly Agreement[]): void {
    const doc = this.#doc, { first, last, noun } = head, left = first - 1;
    const beside = left >= 0 && doc.adjacent(left) && doc.sameSentence(left, first);
    if (beside && this.#properBefore(first) && this.#doc.uses('agreement.other-name')) { this.#drop(first, last, 'agreement.other-name'); this.#other(head); return; }
    if (beside && doc.cueUpTo('indefinite', left) && this.#doc.uses('agreement.indefinite')) { this.#drop(first, last, 'agreement.indefinite'); this.#other(head); return; }
    const { articles } = doc.language, definite = (beside && doc.cueUpTo(articles ? 'article' : 'demonstrative', left) > 0) || this.#marked(head);
    const ceasefire = articles && this.#words.ceasefires.has(noun);
    if ((!definite && !(ceasefire && (!beside || !doc.cueUpTo('possessive', left)))) && this.#doc.uses('agreement.not-definite')) { this.#drop(first, last, 'agreement.not-definite'); if (beside) this.#other(head); return; }
    if ((doc.cueAt('by', last + 1) || (doc.cueAt('of', last + 1) && this.#publisherNear(last + 1)) || this.#publisherNear(left - 3)) && this.#doc.uses('agreement.publisher')) { this.#drop(first, last, 'agreement.publisher'); this.#other(head); return; }
    if (doc.adjacent(last) && !doc.cueAt('of', last + 1) && doc.startsAt(last + 1).some((o) => o.key.startsWith('head')) && this.#doc.uses('agreement.modifier')) { this.#drop(first, last, 'agreement.modifier'); return; }
    if (head.plural && this.#doc.uses('agreement.plural')) { this.#drop(first, last, 'agreement.plural'); return; }
    const back = this.#lastOf(fits);
    if (!back) { this.#drop(first, last, 'agreement.nothing-introduced'); return; }
    const taken = this.#elsewhere.get(noun) ?? -1, introduced = this.#cited[this.#last.get(back.id)!]!.first;
    if (taken > introduced && this.#doc.uses('agreement.other-since')) { this.#drop(first, last, 'agreement.other-since', back.id); return; }
    this.#keep(back, first, last, 'agreement.reference', 'reference', -1, !noun.includes(' ') && !definite);
  }
  /** "Meyendorf bildirisi": a capitalised word inside the sentence right before the noun names another text. */
  #properBefore(first: number): boolean {
    const doc = this.#doc, i = first - 1;
    return doc.language.cased && !doc.language.articles && doc.adjacent(i) && doc.sameSentence(i, first) && !doc.sentenceStart(i) && doc.capital(i) && !doc.capital(first);
  }
  /** Without articles: a case that marks known things, or the first word of a sentence, where nothing stands before the noun but its sentence. */
  #marked(head: Head): boolean {
    const { articles, definiteCases } = this.#doc.language;
    if (articles || this.#publisherNear(head.last + 1) || this.#publisherNear(head.first - 3)) return false;
    return this.#doc.sentenceStart(head.first) || definiteCases.some((name) => head.cases === CASES[name]);
  }
  #other(head: Head): void { this.#elsewhere.set(head.noun, head.first); }
  #publisherNear(word: number): boolean {
    for (let i = Math.max(0, word); i <= word + 3 && i < this.#doc.count; i++) if (this.#doc.sameSentence(Math.max(0, word), i) && this.#doc.cueAt('publisher', i)) return true;
    return false;
  }

  #brokerRight(last: number): { phrase: string; last: number } | undefined {
    const doc = this.#doc, n = doc.cueAt('broker', last + 1);
    if (!n) return undefined;
    let at = last + 1 + n;
    if (doc.cueAt('article', at) === 1) at++;
    const actor = doc.startsAt(at).filter((o) => o.entry.type === ACTOR || o.entry.type === PLACE).sort((a, b) => b.last - a.last)[0];
    return actor && { phrase: `${doc.folded(at, actor.last)} brokered`, last: actor.last };
  }
  /** Of these, the one mentioned last before now. */
  #lastOf(of: readonly Agreement[]): Agreement | undefined {
    let best: Agreement | undefined, at = -1;
    for (const a of of) { const n = this.#last.get(a.id) ?? -1; if (n > at) { at = n; best = a; } }
    return best;
  }
  /** Does the article speak of what the agreement is about: a party or an area? */
  #about(a: Agreement): boolean {
    const parties = a.parties ?? [], areas = a.about ?? [];
    if (areas.some((id) => this.#evidence.places.has(id) || this.#evidence.weight(id) > 0)) return true;
    return parties.filter((p) => this.#evidence.actors.has(p)).length >= Math.min(2, Math.max(1, parties.length));
  }
  /** Higher for agreements about what the article is about (the region that more of it names first), then for later ones. */
  #recency(a: Agreement): number {
    let value = this.#recencies.get(a.id);
    if (value === undefined) {
      const near = Math.max(0, ...(a.about ?? []).map((id) => this.#evidence.weight(id) + (this.#evidence.places.has(id) ? 3 : 0)));
      value = (this.#about(a) ? 1e7 : 0) + near * 1e5 + (a.date ? boundOf(a.date).latest : -1e4);
      this.#recencies.set(a.id, value);
    }
    return value;
  }
  /** Of a year's texts: those of the region that the article is about most, of these the one whose clauses news cites. */
  #ofYear(of: readonly Agreement[]): Agreement | undefined {
    const near = (a: Agreement): number => Math.floor(this.#recency(a) / 1e5), most = Math.max(...of.map(near));
    return this.#best(of.filter((a) => near(a) === most), true);
  }
  /** salient: without a date, the text whose clauses news cites is meant before a later one of the same description. */
  #best(of: readonly Agreement[], salient = false): Agreement | undefined {
    return [...of].sort((x, y) => (salient ? (y.clauses?.length ?? 0) - (x.clauses?.length ?? 0) : 0) || this.#recency(y) - this.#recency(x))[0];
  }
}
function headOf(f: Found): Head {
  const colon = f.key.indexOf(':');
  return { first: f.first, last: f.last, noun: colon < 0 ? '' : fold(f.key.slice(colon + 1)), plural: f.key.startsWith('heads:'), proform: colon < 0, cases: f.cases };
}
const two = (n: number): string => String(n).padStart(2, '0');
