/**
 * Agreements: by name, by head noun with a date, number or singling word, and by a bare noun that refers back.
 * Clauses (clauses.ts) hang on what is found here.
 */
import { AGREEMENT, LEXICON } from '../names/name-index.ts';
import type { Agreement } from '../reference/records.ts';
import { existsOn } from '../reference/gazetteer.ts';
import { boundOf } from '../reference/time.ts';
import { expandForm } from '../names/forms.ts';
import type { DateMention } from '../text/dates.ts';
import { fold } from '../text/letters.ts';
import type { Candidate, Explain } from './candidate.ts';
import type { Document, Found } from './document.ts';
import type { Evidence } from './evidence.ts';

/** An agreement mention with the words it covers; kept in text order for references back. */
export interface Cited extends Candidate { first: number; last: number }

export function agreements(doc: Document, evidence: Evidence, explain: Explain): Cited[] {
  return new Agreements(doc, evidence, explain).run();
}

class Agreements {
  readonly #doc: Document;
  readonly #evidence: Evidence;
  readonly #explain: Explain;
  readonly #all: Agreement[];
  readonly #nouns = new Map<string, Set<string>>();
  readonly #withs = new Map<string, string[]>();
  readonly #cited: Cited[] = [];
  /** Agreements that the text cites by a full date somewhere: "the tripartite statement" in its first line means the one dated below. */
  readonly #dated = new Set<string>();
  /** Word of the last head noun that introduced something else ("in a statement"), by noun. */
  readonly #elsewhere = new Map<string, number>();

  constructor(doc: Document, evidence: Evidence, explain: Explain) {
    this.#doc = doc; this.#evidence = evidence; this.#explain = explain;
    this.#all = Object.values(doc.gazetteer.pack.records.agreements).filter((a) => doc.date === null || existsOn(a, doc.date));
    for (const a of this.#all) {
      const own = (a.heads?.[doc.lang] ?? []).flatMap(expandForm);
      const kind = a.kind.flatMap((k) => doc.language.heads[k] ?? []).flatMap(expandForm);
      this.#nouns.set(a.id, new Set([...own, ...kind].map(fold)));
      this.#withs.set(a.id, (a.with?.[doc.lang] ?? []).flatMap(expandForm).map(fold).sort((x, y) => y.length - x.length));
    }
  }
  run(): Cited[] {
    const doc = this.#doc, heads = new Map<number, Found>();
    for (const f of doc.founds) if (f.entry.type === LEXICON && (f.key.startsWith('head:') || f.key === 'proform')) {
      const known = heads.get(f.first);
      if (!known || known.last < f.last) heads.set(f.first, f);
    }
    const names = doc.founds.filter((f) => f.entry.type === AGREEMENT);
    const steps = [...names.map((f) => ({ f, named: true })), ...[...heads.values()].map((f) => ({ f, named: false }))].sort((a, b) => a.f.first - b.f.first || b.f.last - a.f.last);
    for (const date of doc.dates) if (date.year !== undefined && date.day !== undefined) for (const a of this.#all) if (dateFits(a, date, doc.date)) this.#dated.add(a.id);
    let covered = -1;
    for (const { f, named } of steps) {
      if (f.first <= covered && f.last <= covered) continue;
      const before = this.#cited.length;
      if (named) this.#named(f); else this.#headed(f);
      if (this.#cited.length > before) covered = Math.max(covered, this.#cited.at(-1)!.last);
    }
    return this.#cited.sort((a, b) => a.start - b.start);
  }
  #keep(agreement: Agreement, first: number, last: number, rule: string, via: 'name' | 'reference', name: number, likely = false, others: string[] = []): void {
    const doc = this.#doc, start = doc.from(first), end = doc.to(last);
    this.#explain({ start, end, text: doc.text.slice(start, end), id: agreement.id, kept: true, rule });
    this.#cited.push({ kind: 'agreement', id: agreement.id, start, end, first, last, via, name, confidence: likely ? 'likely' : 'certain', rule, agreementDate: agreement.date, ...(others.length ? { others } : {}) });
  }
  #drop(first: number, last: number, rule: string, id = ''): void {
    const doc = this.#doc, start = doc.from(first), end = doc.to(last);
    this.#explain({ start, end, text: doc.text.slice(start, end), id, kept: false, rule });
  }
  #named(f: Found): void {
    const doc = this.#doc, agreement = doc.gazetteer.agreement(f.key)!;
    if (!this.#all.includes(agreement)) { this.#drop(f.first, f.last, 'agreement.not-yet-signed', f.key); return; }
    const proper = doc.language.cased && f.first < f.last && [...Array(f.last - f.first + 1).keys()].some((i) => doc.capital(f.first + i));
    if (doc.language.cased && !proper && !doc.capital(f.first)) { this.#drop(f.first, f.last, 'agreement.lower-case', f.key); return; }
    const date = this.#dateRight(f.last);
    const same = doc.startsAt(f.first).filter((o) => o.entry.type === AGREEMENT && o.last === f.last).map((o) => doc.gazetteer.agreement(o.key)!).filter((a) => this.#all.includes(a));
    const dated = date ? same.filter((a) => dateFits(a, date, doc.date)) : [];
    const pick = (dated.length ? dated : same).sort((a, b) => this.#recency(b) - this.#recency(a));
    const best = pick[0] ?? agreement;
    this.#keep(best, f.first, date && dated.length ? date.last : f.last, 'agreement.name', 'name', f.entry.name);
  }
  #headed(f: Found): void {
    const doc = this.#doc, noun = f.key === 'proform' ? '' : f.key.slice(5), plural = doc.folded(f.first, f.last) !== fold(noun);
    if (this.#byNumber(f, noun)) return;
    const fits = this.#all.filter((a) => (noun === '' || this.#nouns.get(a.id)!.has(fold(noun))) && !a.number && !(plural && a.members));
    const dates = this.#datesLeft(f.first), right = this.#dateRight(f.last), broker = this.#brokerRight(f.last);
    const withLeft = this.#withLeft(dates.length ? dates[0]!.first : f.first, fits);
    if (f.key === 'proform' && !dates.length) return;

    if (plural && dates.length > 1) {
      for (const [i, date] of dates.entries()) {
        const of = this.#best(fits.filter((a) => dateFits(a, date, doc.date)));
        if (of) this.#keep(of, date.first, i === dates.length - 1 ? f.last : date.last, 'agreement.dates', 'name', -1);
      }
      return;
    }
    const date = right ?? dates.at(-1);
    if (date) {
      let of = fits.filter((a) => dateFits(a, date, doc.date));
      const narrowed = withLeft ? of.filter((a) => withLeft.ids.has(a.id)) : [];
      if (narrowed.length) of = narrowed;
      const best = this.#best(of);
      const first = Math.min(f.first, withLeft ? withLeft.first : f.first, right ? f.first : date.first);
      if (!best || (date.month === undefined && !this.#about(best) && !withLeft)) { this.#drop(first, Math.max(f.last, date.last), 'agreement.date-unknown'); this.#other(noun, f.first); return; }
      const others = of.filter((a) => a !== best && this.#recency(a) === this.#recency(best)).map((a) => a.id);
      this.#keep(best, first, right ? right.last : f.last, 'agreement.date', 'name', -1, date.day === undefined, others);
      return;
    }
    if (broker) {
      const best = this.#best(fits.filter((a) => this.#withs.get(a.id)!.includes(broker.phrase)));
      if (best) { this.#keep(best, withLeft ? withLeft.first : f.first, broker.last, 'agreement.broker', 'name', -1); return; }
    }
    if (withLeft && !(plural && !withLeft.plural)) {
      const of = fits.filter((a) => withLeft.ids.has(a.id)), back = this.#lastOf(of, f.first) ?? of.find((a) => this.#dated.has(a.id)), best = back ?? this.#best(of.filter((a) => this.#about(a)), true);
      if (best) { this.#keep(best, withLeft.first, f.last, 'agreement.words', 'name', -1, !back && of.length > 1); return; }
    }
    this.#back(f, noun, plural, fits);
  }
  /** "the statement", "ceasefire": belongs to the last agreement introduced, if nothing else took the noun since. */
  #back(f: Found, noun: string, plural: boolean, fits: Agreement[]): void {
    const doc = this.#doc;
    const left = f.first - 1;
    const beside = left >= 0 && doc.adjacent(left) && doc.sameSentence(left, f.first);
    if (beside && doc.cueUpTo('indefinite', left)) { this.#drop(f.first, f.last, 'agreement.indefinite'); this.#other(noun, f.first); return; }
    const article = beside && (doc.cueUpTo('article', left) > 0), whole = fold(noun).includes(' ');
    const ceasefire = (this.#doc.language.heads.ceasefire ?? []).flatMap(expandForm).map(fold).includes(fold(noun));
    if (!article && !(ceasefire && (!beside || !doc.cueUpTo('possessive', left)))) { this.#drop(f.first, f.last, 'agreement.not-definite'); if (beside) this.#other(noun, f.first); return; }
    if (doc.cueAt('by', f.last + 1) || (doc.cueAt('of', f.last + 1) && this.#publisherNear(f.last + 1)) || this.#publisherNear(left - 3)) { this.#drop(f.first, f.last, 'agreement.publisher'); this.#other(noun, f.first); return; }
    if (doc.adjacent(f.last) && !doc.cueAt('of', f.last + 1) && doc.startsAt(f.last + 1).some((o) => o.key.startsWith('head:'))) { this.#drop(f.first, f.last, 'agreement.modifier'); return; }
    if (plural) { this.#drop(f.first, f.last, 'agreement.plural'); return; }
    const back = this.#lastOf(fits, f.first);
    if (!back) { this.#drop(f.first, f.last, 'agreement.nothing-introduced'); return; }
    const taken = this.#elsewhere.get(fold(noun)) ?? -1, introduced = this.#cited.findLast((c) => c.id === back.id)!.first;
    if (taken > introduced) { this.#drop(f.first, f.last, 'agreement.other-since', back.id); return; }
    this.#keep(back, f.first, f.last, 'agreement.reference', 'reference', -1, !whole && !article);
  }
  #other(noun: string, word: number): void { this.#elsewhere.set(fold(noun), word); }
  #publisherNear(word: number): boolean {
    for (let i = Math.max(0, word); i <= word + 3 && i < this.#doc.count; i++) if (this.#doc.sameSentence(Math.max(0, word), i) && this.#doc.cueAt('publisher', i)) return true;
    return false;
  }

  /** "Resolution 822", "UN SC resolution No. 822", "Resolutions 822, 853, 874 and 884": one mention a number. */
  #byNumber(f: Found, noun: string): boolean {
    const doc = this.#doc, numbered = this.#all.filter((a) => a.number !== undefined && this.#nouns.get(a.id)!.has(fold(noun)));
    if (!numbered.length) return false;
    let first = f.first, series: string | null = null;
    for (let o; (o = doc.endsAt(first - 1).filter((x) => x.key.startsWith('series:')).sort((a, b) => a.first - b.first)[0]) && /^\s|^['’]s?\s/.test(doc.gap(first - 1));) { series = o.key.slice(7); first = o.first; }
    let next = f.last + 1, from = first, found = false;
    while (next < doc.count && doc.sameSentence(f.last, next)) {
      const skip = doc.cueAt('number', next) || (found ? doc.cueAt('conjunction', next) : 0);
      if (skip) { next += skip; continue; }
      const m = /^(\d{1,4})$/.exec(doc.folded(next));
      if (!m || !/^[\s.,(/№#]{0,3}$/.test(doc.gap(next - 1))) break;
      const hit = numbered.find((a) => a.number === Number(m[1]) && (series === null || a.series === series));
      if (hit) { this.#keep(hit, from >= 0 ? from : next, next, 'agreement.number', 'name', -1, series === null && !this.#about(hit)); }
      found = true; from = -1; next++;
      if (from < 0) from = next;
      from = -1;
    }
    return found;
  }
  /** Dates that stand before the noun, last one nearest: "9 November 2020 and 11 January 2021 statements". */
  #datesLeft(first: number): DateMention[] {
    const doc = this.#doc, out: DateMention[] = [];
    let left = first - 1;
    // words that may stand between the date and its noun: an article's adjective such as "trilateral", another head ("peace")
    for (let skips = 0; skips < 2 && left >= 0 && doc.adjacent(left) && !doc.dateUpTo(left); skips++) {
      if (!this.#anyWith(left) && !doc.endsAt(left).some((o) => o.key.startsWith('head:'))) break;
      left--;
    }
    while (left >= 0 && doc.sameSentence(left, first)) {
      const date = doc.dateUpTo(left);
      if (!date) break;
      if (!out.length && !/^['’]?s?[\s-]$/.test(doc.gap(left)) && !doc.adjacent(left)) break;
      out.unshift(date);
      left = date.first - 1;
      if (doc.cueUpTo('conjunction', left)) left--; else if (!/^,\s$/.test(doc.gap(left))) break;
    }
    return out;
  }
  #dateRight(last: number): DateMention | undefined {
    const doc = this.#doc;
    let next = last + 1;
    if (next >= doc.count || !doc.sameSentence(last, next) || !/^[\s,(]{1,2}$/.test(doc.gap(last))) return undefined;
    const on = doc.cueAt('demonstrativeTime', next);
    next += on;
    if (on && doc.cueAt('article', next)) next++;
    const date = doc.dateFrom(next);
    if (!date || (!on && (date.month === undefined || date.year === undefined))) return undefined;
    return date;
  }
  #brokerRight(last: number): { phrase: string; last: number } | undefined {
    const doc = this.#doc, n = doc.cueAt('broker', last + 1);
    if (!n) return undefined;
    let at = last + 1 + n;
    if (doc.cueAt('article', at) === 1) at++;
    for (let end = Math.min(doc.count - 1, at + 3); end >= at; end--) {
      const actor = doc.startsAt(at).find((o) => o.last === end && (o.entry.type === 1 || o.entry.type === 0));
      if (actor) for (const form of new Set([doc.folded(at, end)])) return { phrase: `${form} brokered`, last: end };
    }
    return undefined;
  }
  #anyWith(word: number): boolean { const w = this.#doc.folded(word); return [...this.#withs.values()].some((list) => list.includes(w)); }
  /** A singling word or phrase of some fitting agreement right before the noun (or its date). */
  #withLeft(first: number, fits: Agreement[]): { first: number; ids: Set<string>; plural: boolean } | undefined {
    const doc = this.#doc;
    let at = first, best: { first: number; ids: Set<string>; plural: boolean } | undefined;
    for (let step = 0; step < 3; step++) {
      let grown: { first: number; ids: Set<string>; plural: boolean } | undefined;
      for (let n = 4; n >= 1 && !grown; n--) {
        const from = at - n;
        if (from < 0 || !doc.sameSentence(from, first) || !doc.adjacent(at - 1)) continue;
        const phrase = doc.folded(from, at - 1);
        const ids = fits.filter((a) => (!best || best.ids.has(a.id)) && this.#withs.get(a.id)!.includes(phrase)).map((a) => a.id);
        if (ids.length) grown = { first: from, ids: new Set(ids), plural: false };
      }
      if (!grown) break;
      best = grown; at = grown.first;
    }
    return best;
  }
  #lastOf(of: readonly Agreement[], word: number): Agreement | undefined {
    const ids = new Set(of.map((a) => a.id)), cited = this.#cited.findLast((c) => c.first < word && ids.has(c.id));
    return cited ? of.find((a) => a.id === cited.id) : undefined;
  }
  /** Does the article speak of what the agreement is about: a party or an area? */
  #about(a: Agreement): boolean {
    const parties = a.parties ?? [], areas = a.about ?? [];
    if (areas.some((id) => this.#evidence.places.has(id) || this.#evidence.weight(this.#doc, id) > 0)) return true;
    return parties.filter((p) => this.#evidence.actors.has(p)).length >= Math.min(2, Math.max(1, parties.length));
  }
  /** Higher for agreements about what the article is about (the region that more of it names first), then for later ones. */
  #recency(a: Agreement): number {
    const near = Math.max(0, ...(a.about ?? []).map((id) => this.#evidence.weight(this.#doc, id) + (this.#evidence.places.has(id) ? 3 : 0)));
    return (this.#about(a) ? 1e7 : 0) + near * 1e5 + (a.date ? boundOf(a.date).latest : -1e4);
  }
  /** salient: without a date, the text whose clauses news cites is meant before a later one of the same description. */
  #best(of: readonly Agreement[], salient = false): Agreement | undefined {
    return [...of].sort((x, y) => (salient ? (y.clauses?.length ?? 0) - (x.clauses?.length ?? 0) : 0) || this.#recency(y) - this.#recency(x))[0];
  }
}

/** Does a date in the text name this agreement? Without a year: the last such day before the article. */
export function dateFits(a: Agreement, d: DateMention, articleDate: string | null): boolean {
  const days = [a.date, ...(a.dates ?? []).filter((x) => x.what !== 'ended').map((x) => x.on)].filter((x): x is string => !!x);
  return days.some((day) => {
    const [y, m, dd] = day.split('-').map((p) => Number.parseInt(p, 10));
    if (d.year !== undefined && d.year !== y) return false;
    if (d.month !== undefined && m !== undefined && d.month !== m) return false;
    if (d.month !== undefined && m === undefined) return d.year === y;
    if (d.day !== undefined && dd !== undefined && d.day !== dd && d.altDay !== dd) return false;
    if (d.year === undefined) {
      if (articleDate === null) return false;
      const age = (boundOf(articleDate).latest - boundOf(day).latest) / 365;
      return age > -0.01 && age < (d.day === undefined ? 1.05 : 4);
    }
    return d.month !== undefined || d.year !== undefined;
  });
}
