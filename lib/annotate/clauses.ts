/** Clauses: "paragraph 7", "its second article", "points 4 and 6 of the statement" → the agreement they belong to, with their numbers. */
import { AGREEMENT, LEXICON } from '../names/name-index.ts';
import { GENITIVE } from '../text/endings.ts';
import { fold } from '../text/letters.ts';
import { agreementWords } from './agreement-words.ts';
import type { Cited } from './agreements.ts';
import type { Explain } from './candidate.ts';
import { numbersAfter, numbersBefore, ordinalsBefore, sameClause } from './clause-numbers.ts';
import type { Document } from './document.ts';
import type { Rule } from './rules.ts';

/** Takes the agreements found (text order), gives them back with clause mentions added, or with a clause joined to "of the statement". */
export function clauses(doc: Document, cited: readonly Cited[], explain: Explain | undefined): Cited[] {
  const { possessor } = doc.language, before = possessor !== 'after', after = possessor !== 'before', owners = new Owners(cited);
  const say = (first: number, last: number, kept: boolean, rule: Rule, id = ''): void =>
    explain?.({ start: doc.from(first), end: doc.to(last), text: doc.slice(first, last), id, kept, rule });
  let covered = -1;
  for (const f of doc.of(LEXICON)) {
    if (f.key !== 'clause' || f.first <= covered) continue;
    const read = numbersAfter(doc, f.last) ?? numbersBefore(doc, f.first) ?? ordinalsBefore(doc, f.first);
    if (!read) continue;
    const first = Math.min(f.first, read.first), { numbers } = read;
    let last = Math.max(f.last, read.last);
    covered = last;
    owners.readUpTo(first);
    const join = (owner: Cited): void => {
      say(Math.min(first, owner.first), Math.max(last, owner.last), true, 'clause.of-agreement', owner.id);
      owners.replace(owner, { ...owner, first: Math.min(first, owner.first), last: Math.max(last, owner.last), start: doc.from(Math.min(first, owner.first)), end: doc.to(Math.max(last, owner.last)), clause: numbers.join(', ') });
    };
    // "the statement's ninth point" in languages that put the owner first
    const left = before && doc.adjacent(first - 1) ? owners.endingAt(first - 1) : undefined;
    if (left && !left.clause) { join(left); continue; }
    const head = before && doc.adjacent(first - 1) ? doc.endsAt(first - 1).find((o) => o.key.startsWith('head') && (o.cases & GENITIVE) > 0) : undefined;
    if (head) {
      const back = owners.previous(first, numbers, doc, head.key.slice(head.key.indexOf(':') + 1));
      if (back) { add(back, head.first, last, numbers, 'clause.of-reference'); continue; }
    }
    // "of the statement": one mention; "of the constitution": nobody's
    const of = doc.cueAt('of', last + 1), bare = after && !of && doc.adjacent(last) && doc.sameSentence(last, last + 1);
    if ((of || bare) && doc.sameSentence(last, last + 1)) {
      let at = last + 1 + of;
      if (doc.cueAt('article', at) === 1 || doc.cueAt('possessive', at) === 1 || doc.cueAt('demonstrative', at) === 1) at++;
      const owner = owners.startingAt(at) ?? owners.startingAt(at + 1);
      if (owner && !owner.clause) { join(owner); continue; }
      const vague = (of > 0 && doc.cueAt('vague', at) > 0) || doc.startsAt(at).some((o) => o.entry.type === AGREEMENT || (o.key.startsWith('head') && (of > 0 || (o.cases & GENITIVE) > 0)));
      const back = vague ? owners.previous(first, numbers, doc) : undefined;
      if (back) { last = at; add(back, first, last, numbers, 'clause.of-reference'); continue; }
      if (of) { say(first, last, false, 'clause.of-something-else'); continue; }
    }
    if (lawNear(doc, first, last)) { say(first, last, false, 'clause.of-a-law'); continue; }
    const back = owners.previous(first, numbers, doc);
    if (!back) { say(first, last, false, 'clause.no-agreement'); continue; }
    add(back, first, last, numbers, doc.cueUpTo('possessive', first - 1) > 0 ? 'clause.possessive' : 'clause.alone');
  }
  for (const one of ordinalsAlone(doc, owners.all())) add(one.of, one.first, one.last, [one.number], 'clause.ordinal');
  return owners.all();

  function add(back: Cited, first: number, last: number, numbers: string[], rule: Rule): void {
    say(first, last, true, rule, back.id);
    owners.add({ kind: 'agreement', id: back.id, start: doc.from(first), end: doc.to(last), first, last, via: 'reference', name: back.name, confidence: 'certain', rule, agreementDate: back.agreementDate ?? null, clause: numbers.join(', ') });
  }
}

/** The agreements found, by where they stand; read in text order, so that "the last one before" costs nothing. */
class Owners {
  readonly #cited: Cited[];
  readonly #first = new Map<number, Cited>();
  readonly #end = new Map<number, Cited>();
  readonly #added: Cited[] = [];
  readonly #replaced = new Map<Cited, Cited>();
  /** Last mention of each agreement up to the word read. */
  readonly #last = new Map<string, Cited>();
  #read = 0;

  constructor(cited: readonly Cited[]) {
    this.#cited = [...cited].sort((a, b) => a.first - b.first);
    for (const c of this.#cited) { this.#first.set(c.first, c); this.#end.set(c.last, c); }
  }
  startingAt(word: number): Cited | undefined { return this.#now(this.#first.get(word)); }
  endingAt(word: number): Cited | undefined { return this.#now(this.#end.get(word)); }
  #now(c: Cited | undefined): Cited | undefined { return c && (this.#replaced.get(c) ?? c); }
  replace(old: Cited, by: Cited): void {
    const origin = this.#first.get(old.first) ?? old;
    this.#replaced.set(origin, by);
  }
  add(c: Cited): void { this.#added.push(c); }
  readUpTo(word: number): void { for (; this.#read < this.#cited.length && this.#cited[this.#read]!.first < word; this.#read++) this.#last.set(this.#cited[this.#read]!.id, this.#cited[this.#read]!); }
  /** The last agreement (that the noun may stand for) before this word that has such a clause; one whose clauses are not in the data may have any. */
  previous(word: number, numbers: readonly string[], doc: Document, noun?: string): Cited | undefined {
    const of = noun === undefined ? null : new Set(agreementWords(doc.gazetteer, doc.language).unnumbered.get(fold(noun))?.map((a) => a.id));
    const before = [...this.#last.values()].filter((c) => c.first < word && (!of || of.has(c.id))).sort((a, b) => b.first - a.first);
    const has = (c: Cited, unknown: boolean): boolean => {
      const known = doc.gazetteer.agreement(c.id)?.clauses;
      if (!known?.length) return unknown;
      return numbers.every((n) => known.some((k) => sameClause(k.n, n)));
    };
    return before.find((c) => has(c, false)) ?? before.slice(0, 1).find((c) => has(c, true));
  }
  all(): Cited[] { return [...this.#cited.map((c) => this.#replaced.get(c) ?? c), ...this.#added].sort((a, b) => a.start - b.start); }
}
/** "Article 9 of the rules", "the constitution's Article 5", "Article 282 Criminal Code". */
function lawNear(doc: Document, first: number, last: number): boolean {
  for (let i = Math.max(0, first - 3); i <= Math.min(doc.count - 1, last + 4); i++) if (doc.sameSentence(i, first) && doc.cueAt('law', i)) return true;
  return false;
}
/** How far after a clause an ordinal may stand for another one of the same text, in words. */
const ORDINAL_REACH = 60;
/** "Paragraph five sends the troops back. The sixth speaks of talks": an article, an ordinal, and no noun after it. */
function ordinalsAlone(doc: Document, cited: readonly Cited[]): { of: Cited; first: number; last: number; number: string }[] {
  const out: { of: Cited; first: number; last: number; number: string }[] = [];
  if (!doc.language.articles) return out;
  const inText = cited.filter((c) => c.clause);
  for (const [i, from] of inText.entries()) {
    const to = Math.min(inText[i + 1]?.first ?? doc.count, from.last + ORDINAL_REACH);
    for (let at = from.last + 1; at < to; at++) {
      const number = doc.cueAt('article', at) === 1 && doc.adjacent(at) ? doc.tools.ordinals.get(doc.folded(at + 1)) : undefined;
      if (!number || cited.some((c) => c.first <= at + 1 && c.last >= at)) continue;
      const next = at + 2, ends = !doc.sameSentence(at, next) || !/^\s$/.test(doc.gap(at + 1));
      if (!ends && !doc.cueAt('statal', next) && !doc.cueAt('speech', next) && !doc.cueAt('adverb', next)) continue;
      const known = doc.gazetteer.agreement(from.id)?.clauses;
      if (!known?.length || !known.some((k) => sameClause(k.n, number))) continue;
      out.push({ of: from, first: at + 1, last: at + 1, number });
      at++;
    }
  }
  return out;
}
